import fc from 'fast-check';
import { amountsBack, invoiceAmounts } from './invoice-totals';

const rates = fc.constantFrom('0.08', '0.10');
const lines = fc.array(fc.record({ amount: fc.integer({ min: -10_000_000, max: 10_000_000 }), taxRate: rates }), {
  maxLength: 30,
});
const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

describe('the amounts of a document', () => {
  it('are those of the manual’s bill', () => {
    const amounts = invoiceAmounts([
      { amount: 20_000, taxRate: '0.10' },
      { amount: 15_000, taxRate: '0.10' },
    ]);
    expect(amounts).toEqual({ taxes: [{ taxRate: '0.10', net: 35_000, tax: 3_500 }], net: 35_000, tax: 3_500, total: 38_500 });
  });

  it('have the tax rounded down once per rate, not per line', () => {
    const thrice = invoiceAmounts([19, 19, 19].map((amount) => ({ amount, taxRate: '0.10' })));
    expect(thrice.tax).toBe(5);
    const two = invoiceAmounts([
      { amount: 19, taxRate: '0.10' },
      { amount: 19, taxRate: '0.08' },
    ]);
    expect(two.taxes.map(({ tax }) => tax)).toEqual([1, 1]);
  });

  it('are integer yen that add up, each rate within a yen of its exact tax and never above it', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { taxes, net, tax, total } = invoiceAmounts(all);
        expect(net).toBe(sumOf(all.map(({ amount }) => amount)));
        expect(sumOf(taxes.map((each) => each.net))).toBe(net);
        expect(sumOf(taxes.map((each) => each.tax))).toBe(tax);
        expect(total).toBe(net + tax);
        for (const each of taxes) {
          const hundredths = Math.abs(each.net) * Number(each.taxRate.slice(2));
          expect(Number.isInteger(each.tax)).toBe(true);
          expect(hundredths - Math.abs(each.tax) * 100).toBeGreaterThanOrEqual(0);
          expect(hundredths - Math.abs(each.tax) * 100).toBeLessThan(100);
        }
      }),
    );
  });

  it('do not depend on the order of the lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { net, tax, total } = invoiceAmounts(all);
        expect(invoiceAmounts(all.toReversed())).toMatchObject({ net, tax, total });
      }),
    );
  });

  it('are taken back to the yen, whatever corrected them before', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), (all) => {
        const documents = all.map(invoiceAmounts);
        const back = amountsBack(documents);
        expect(sumOf(documents.map(({ total }) => total)) + back.total).toBe(0);
        expect(sumOf(documents.map(({ tax }) => tax)) + back.tax).toBe(0);
      }),
    );
  });
});
