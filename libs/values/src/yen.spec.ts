import { Yen } from './yen';

describe('Yen', () => {
  it('adds, subtracts and multiplies exactly', () => {
    expect(Yen.of(400).times(50).plus(Yen.of(300).times(50)).minus(Yen.of(1)).amount).toBe(34_999);
  });

  it('sums any number of amounts, none giving zero', () => {
    expect(Yen.sum([]).amount).toBe(0);
    expect(Yen.sum([Yen.of(20_000), Yen.of(15_000)]).amount).toBe(35_000);
  });

  it.each([0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('refuses %p, which is not integer yen', (amount) => {
    expect(() => Yen.of(amount)).toThrow(RangeError);
  });

  it('has one zero', () => {
    expect(Yen.of(-0)).toBe(Yen.zero);
  });
});
