import { middle, ratioOf, verdicts } from './ratio';

describe('how reads grow with the customers', () => {
  it('is told by the middle one of each side, whatever the order and the stragglers', () => {
    expect(middle([9, 1, 2])).toBe(2);
    expect(ratioOf({ few: [4, 2, 900], many: [5, 1, 6] })).toEqual({ few: 4, many: 5, ratio: 1.25 });
    expect(() => ratioOf({ few: [], many: [1] })).toThrow('nothing was measured');
  });

  it('is too much above 1.3 times, and each such read is named', () => {
    const ratios = new Map([
      ['TOP', ratioOf({ few: [10], many: [13] })],
      ['search', ratioOf({ few: [10], many: [13.1] })],
      ['list', ratioOf({ few: [10], many: [2] })],
    ]);
    expect(verdicts(ratios)).toEqual(['search: 13.10 ms against 10.00 ms, × 1.31']);
  });

  it('is too much without an answer', () => {
    const ratios = new Map([['given up', ratioOf({ few: [5], many: [Infinity] })]]);
    expect(verdicts(ratios)).toEqual(['given up: Infinity ms against 5.00 ms, × Infinity']);
  });
});
