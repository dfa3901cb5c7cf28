import { appliesFrom } from './applies-from';

const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);
const monthly = { product: 'neo', contractType: 'monthly', termUntil: null } as const;
const annual = { product: 'chatluck', contractType: 'annual', termUntil: '2025-12-31' } as const;

describe('the month in which changed billing data counts first', () => {
  it.each([
    ['2025-03-01', '2025-04'],
    ['2025-03-31', '2025-04'],
    ['2025-12-15', '2026-01'],
  ])('for a monthly contract on %s is that of the next bill, %s', (today, month) => {
    expect(appliesFrom([monthly], on(today))).toEqual([{ product: 'neo', contractType: 'monthly', month }]);
  });

  it.each([
    ['2025-01-01', '2026-01'],
    ['2025-12-31', '2026-01'],
    ['2026-01-10', '2026-02'],
  ])('for an annual contract until 2025-12-31 on %s is %s', (today, month) => {
    expect(appliesFrom([annual], on(today))).toEqual([{ product: 'chatluck', contractType: 'annual', month }]);
  });

  it('is told for each product, in one order', () => {
    expect(appliesFrom([monthly, annual], on('2025-03-10')).map(({ product }) => product)).toEqual(['chatluck', 'neo']);
  });
});
