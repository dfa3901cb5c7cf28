import { byMonths, diskPlot, lastLevel, plotSize, type DiskDay } from './disk-plot';

const at = (day: string, usedBytes: number, capacityBytes = 100): DiskDay => ({ day, usedBytes, capacityBytes });
const points = (line: string): number[][] => line.split(' ').map((point) => point.split(',').map(Number));

describe('the chart of a disk', () => {
  it('runs from the first day to the last, higher where more is used', () => {
    const [first, middle, last] = points(diskPlot([at('2025-01-01', 10), at('2025-01-03', 50), at('2025-01-05', 90)]).used);
    expect([first?.[0], middle?.[0], last?.[0]]).toEqual([0, plotSize.width / 2, plotSize.width]);
    expect(first?.[1]).toBeGreaterThan(middle?.[1] ?? 0);
    expect(middle?.[1]).toBeGreaterThan(last?.[1] ?? 0);
  });

  it('leaves days that were not measured their width', () => {
    const xs = points(diskPlot([at('2025-01-01', 1), at('2025-01-02', 1), at('2025-01-11', 1)]).used).map(([x]) => x);
    expect(xs).toEqual([0, 72, 720]);
  });

  it('shows a capacity that grew as a step', () => {
    const [, , before, after] = points(diskPlot([at('2025-01-01', 1, 50), at('2025-01-02', 1, 60)]).capacity);
    expect(before?.[0]).toBe(after?.[0]);
    expect(before?.[1]).toBeGreaterThan(after?.[1] ?? 0);
  });

  it('has room for what is above the capacity', () => {
    const { used, maxBytes } = diskPlot([at('2025-01-01', 10), at('2025-01-02', 300)]);
    expect(maxBytes).toBeGreaterThan(300);
    for (const [, y] of points(used)) expect(y).toBeGreaterThanOrEqual(0);
  });

  it('is a line across for a single day, and nothing without any', () => {
    expect(points(diskPlot([at('2025-01-01', 10)]).used)).toHaveLength(2);
    expect(diskPlot([]).used).toBe('');
  });

  it('names months where they begin, the last one always, and no more than fit', () => {
    expect(diskPlot([at('2025-01-15', 1), at('2025-03-15', 1)]).months.map(({ label }) => label)).toEqual(['2025-02', '2025-03']);
    const year = diskPlot([at('2024-02-10', 1), at('2025-03-10', 1)]).months;
    expect(year.length).toBeLessThanOrEqual(7);
    expect(year.at(-1)?.label).toBe('2025-03');
    expect(diskPlot([at('2025-01-31', 1), at('2025-03-15', 1)]).months.map(({ label }) => label)).toEqual(['2025-03']);
  });
});

it('The colour tells how full it was last', () => {
  expect([
    lastLevel([]),
    lastLevel([at('2025-01-01', 10)]),
    lastLevel([at('2025-01-01', 85)]),
    lastLevel([at('2025-01-01', 120)]),
  ]).toEqual(['calm', 'calm', 'near', 'full']);
});

it('In words it is the last measure of each month, newest first', () => {
  const days = [at('2025-01-10', 1), at('2025-01-31', 2), at('2025-02-01', 3), at('2025-02-20', 4)];
  expect(byMonths(days).map(({ usedBytes }) => usedBytes)).toEqual([4, 2]);
});
