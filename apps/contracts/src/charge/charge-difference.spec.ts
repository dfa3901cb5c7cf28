import type { MonthChargeView } from '@csite/protocol';
import fc from 'fast-check';
import { chargeDifference } from './charge-difference';

const name = { ja: 'NEO', en: 'NEO' };
const line = (code: string, quantity: number, unitPrice = 400): MonthChargeView => ({
  contractId: '01960000-0000-7000-8000-0000000000aa',
  product: 'neo',
  code,
  name,
  unit: 'user',
  quantity,
  unitPrice,
  amount: quantity * unitPrice,
  remark: '4月分',
});
const total = (lines: readonly MonthChargeView[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

const lines = fc
  .uniqueArray(fc.record({ code: fc.constantFrom('A', 'B', 'C'), quantity: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ code }) => code,
  })
  .chain((all) => fc.constantFrom(400, 600).map((price) => all.map(({ code, quantity }) => line(code, quantity, price))));

describe('what a month differs by from what was charged for it', () => {
  it('is what became less, and nothing else', () => {
    expect(chargeDifference([line('A', 50), line('B', 50, 300)], [line('A', 40), line('B', 50, 300)])).toEqual([line('A', -10)]);
  });

  it('takes back what is at another price now, and charges it anew', () => {
    expect(chargeDifference([line('A', 50)], [line('A', 50, 600)])).toEqual([line('A', 50, 600), line('A', -50)]);
  });

  it('makes of what was charged what should be, whatever was before, and then nothing more', () => {
    fc.assert(
      fc.property(lines, lines, lines, (first, second, now) => {
        const once = [...first, ...chargeDifference(first, second)];
        const twice = [...once, ...chargeDifference(once, now)];
        expect(total(twice)).toBe(total(now));
        expect(chargeDifference(twice, now)).toEqual([]);
      }),
    );
  });
});
