import fc from 'fast-check';
import { Yen } from './yen';

/** More than any bill, far from where sums stop being exact. */
const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((amount) => Yen.of(amount));
const counts = fc.integer({ min: -1000, max: 1000 });

describe('Whatever the amounts', () => {
  it('their order does not change a sum', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(a.plus(b)).toEqual(b.plus(a));
      }),
    );
  });

  it('it is all one how a bill is added up', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (a, b, c) => {
        expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)));
        expect(Yen.sum([a, b, c])).toEqual(a.plus(b).plus(c));
      }),
    );
  });

  it('what was added can be taken away again', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(a.plus(b).minus(b)).toEqual(a);
        expect(a.minus(a)).toBe(Yen.zero);
      }),
    );
  });

  it('a price for a number of users is the price added so many times', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 50 }), (price, users) => {
        expect(price.times(users)).toEqual(Yen.sum(Array.from({ length: users }, () => price)));
      }),
    );
  });

  it('a price for old and new users together is the price for each, added', () => {
    fc.assert(
      fc.property(amounts, counts, counts, (price, before, more) => {
        expect(price.times(before + more)).toEqual(price.times(before).plus(price.times(more)));
      }),
    );
  });

  it('no operation changes the amount it was called on', () => {
    fc.assert(
      fc.property(amounts, amounts, counts, (a, b, count) => {
        const { amount } = a;
        a.plus(b);
        a.minus(b);
        a.times(count);
        expect(a.amount).toBe(amount);
      }),
    );
  });
});

describe('An amount is never wrong in silence', () => {
  const greatest = Yen.of(Number.MAX_SAFE_INTEGER);
  const least = Yen.of(Number.MIN_SAFE_INTEGER);

  it.each<[string, () => Yen]>([
    ['adding one to the greatest', () => greatest.plus(Yen.of(1))],
    ['taking one from the least', () => least.minus(Yen.of(1))],
    ['doubling the greatest', () => greatest.times(2)],
    ['summing two of the greatest', () => Yen.sum([greatest, greatest])],
    ['half of an odd amount', () => Yen.of(1).times(0.5)],
    ['a tenth as tax', () => Yen.of(12_345).times(0.1)],
    ['no number of users', () => Yen.of(400).times(Number.NaN)],
    ['endless users', () => Yen.of(400).times(Number.POSITIVE_INFINITY)],
  ])('%s throws', (_what, calculate) => {
    expect(calculate).toThrow(RangeError);
  });

  it('and says which amount it refused', () => {
    expect(() => Yen.of(0.5)).toThrow('0.5 is not an amount of integer yen');
  });

  it('has one zero, also where a credit is multiplied by none', () => {
    expect(Object.is(Yen.of(-400).times(0).amount, 0)).toBe(true);
    expect(Yen.of(400).times(0)).toBe(Yen.zero);
  });

  it('takes the limits themselves', () => {
    expect(greatest.plus(least)).toBe(Yen.zero);
  });
});
