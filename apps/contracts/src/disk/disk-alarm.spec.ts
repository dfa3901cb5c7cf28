import { isOverfull, isToldDaily, markAfter } from './disk-alarm';

const notices = { atPercent: [80, 90], dailyAbovePercent: 100 };
const after = (percent: number, told = 0): number => markAfter({ usedBytes: percent, capacityBytes: 100 }, told, notices);

describe('the mark that a disk has reached', () => {
  it.each([
    [0, 0],
    [79.9, 0],
    [80, 80],
    [89.9, 80],
    [90, 90],
    [100, 90],
    [100.1, 100],
    [250, 100],
  ])('is at %d percent: %d', (percent, mark) => {
    expect(after(percent)).toBe(mark);
  });

  it.each([
    ['just below it', 79, 80, 80],
    ['five points below it', 75, 80, 80],
    ['more than five points below it', 74.9, 80, 0],
    ['below a higher one, but above the lower one', 84.9, 90, 80],
    ['around the higher one', 88, 90, 90],
    ['at the capacity again', 98, 100, 100],
    ['well below the capacity again', 91, 100, 90],
    ['emptied', 10, 100, 0],
  ])('stays told until it is left behind: %s', (_what, percent, told, mark) => {
    expect(after(percent, told)).toBe(mark);
  });

  it('is what the policy says', () => {
    const other = { atPercent: [50], dailyAbovePercent: 95 };
    expect(markAfter({ usedBytes: 60, capacityBytes: 100 }, 0, other)).toBe(50);
    expect(markAfter({ usedBytes: 96, capacityBytes: 100 }, 50, other)).toBe(95);
  });
});

it('A disk is overfull above the capacity, not at it', () => {
  expect(isOverfull({ usedBytes: 100, capacityBytes: 100 }, notices)).toBe(false);
  expect(isOverfull({ usedBytes: 101, capacityBytes: 100 }, notices)).toBe(true);
});

it.each([
  ['no mark', 0, false],
  ['a mark below the capacity', 90, false],
  ['the capacity', 100, true],
  ['a higher one of an earlier policy', 120, true],
])('It is told of every day, or waited for, while %s was told', (_what, told, daily) => {
  expect(isToldDaily(told, notices)).toBe(daily);
});
