import { compare, isDistinguishable } from './distinguishable';

/** Evenly from `from` to `from + width`, a thousand of them. */
const evenly = (from: number, width = 10): number[] =>
  Array.from({ length: 1_000 }, (_, index) => from + (width * index) / 1_000);

describe('two ways to answer', () => {
  it('are the same where their times are, in whatever order these were taken', () => {
    const compared = compare(evenly(20), evenly(20).reverse());
    expect(compared).toMatchObject({ delta: 0, distance: 0, known: { p5: 20.5, median: 25, p95: 29.5 } });
    expect(compared.p).toBeCloseTo(1, 6);
    expect(isDistinguishable(compared)).toBe(false);
  });

  it('are told apart where one is always longer', () => {
    const compared = compare(evenly(40), evenly(20));
    expect(compared).toMatchObject({ delta: 1, distance: 1 });
    expect(compared.p).toBeLessThan(1e-9);
    expect(isDistinguishable(compared)).toBe(true);
    expect(compare(evenly(20), evenly(40)).delta).toBe(-1);
  });

  it('are told apart where one is a tenth of a spread longer, and not where it is a fiftieth', () => {
    expect(compare(evenly(21), evenly(20)).delta).toBeCloseTo(0.19, 2);
    expect(isDistinguishable(compare(evenly(21), evenly(20)))).toBe(true);
    expect(isDistinguishable(compare(evenly(20.2), evenly(20)))).toBe(false);
  });

  it('are told apart where one varies more, though their middles are the same', () => {
    const compared = compare(evenly(20, 10), evenly(15, 20));
    expect(compared.delta).toBeCloseTo(0, 2);
    expect(compared.distance).toBeCloseTo(0.25, 2);
    expect(isDistinguishable(compared)).toBe(true);
  });

  it('count what is equally long as half', () => {
    const { delta, distance } = compare([1, 2, 2], [2, 2, 3]);
    expect([delta, distance].map((figure) => figure.toFixed(6))).toEqual(['-0.555556', '0.333333']);
  });

  it('differ by chance as often as the normal distribution says', () => {
    // 525 of a thousand are longer: 1.936 standard deviations, once in nineteen.
    const longer = Array.from({ length: 1_000 }, (_, index) => (index < 525 ? 2 : 0));
    expect(compare(longer, evenly(1, 0)).p).toBeCloseTo(0.0529, 3);
  });
});
