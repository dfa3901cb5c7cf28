import fc from 'fast-check';
import type { FiscalYear } from '../api/types';
import { yearBars } from './year-bars';

const year = (fiscalYear: number, total: number, documents = 12): FiscalYear => ({
  fiscalYear,
  documents,
  net: total,
  tax: 0,
  total,
});

describe('the chart of what was billed per fiscal year', () => {
  it('has a bar per year, oldest first, as long as its share of the highest', () => {
    expect(yearBars([year(2024, 300_000), year(2025, 600_000), year(2026, 150_000)])).toEqual([
      { fiscalYear: 2024, documents: 12, total: 300_000, width: 50 },
      { fiscalYear: 2025, documents: 12, total: 600_000, width: 100 },
      { fiscalYear: 2026, documents: 12, total: 150_000, width: 25 },
    ]);
  });

  it('leaves no year out in which nothing was billed: neighbours in the chart are neighbours in time', () => {
    expect(yearBars([year(2022, 100), year(2025, 200)])).toEqual([
      { fiscalYear: 2022, documents: 12, total: 100, width: 50 },
      { fiscalYear: 2023, documents: 0, total: 0, width: 0 },
      { fiscalYear: 2024, documents: 0, total: 0, width: 0 },
      { fiscalYear: 2025, documents: 12, total: 200, width: 100 },
    ]);
  });

  it('has no bar where as much or more was taken back than billed, and shows by how much all the same', () => {
    expect(yearBars([year(2024, -500), year(2025, 1_000)])).toMatchObject([
      { total: -500, width: 0 },
      { total: 1_000, width: 100 },
    ]);
    expect(yearBars([year(2024, 0), year(2025, -1)]).map(({ width }) => width)).toEqual([0, 0]);
  });

  it('is empty before anything is billed, and one full bar in the first year', () => {
    expect(yearBars([])).toEqual([]);
    expect(yearBars([year(2025, 38_500, 1)])).toEqual([{ fiscalYear: 2025, documents: 1, total: 38_500, width: 100 }]);
  });

  it('is as wide as its place at most, whatever was billed, and says of each year what was told of it', () => {
    const years = fc.uniqueArray(
      fc.record({ fiscalYear: fc.integer({ min: 2015, max: 2040 }), total: fc.integer({ min: -1e9, max: 1e9 }) }),
      {
        selector: ({ fiscalYear }) => fiscalYear,
      },
    );
    fc.assert(
      fc.property(years, (some) => {
        const bars = yearBars(some.map(({ fiscalYear, total }) => year(fiscalYear, total)));
        for (const { width } of bars) expect(width >= 0 && width <= 100).toBe(true);
        expect(bars.filter(({ documents }) => documents > 0).map(({ fiscalYear, total }) => ({ fiscalYear, total }))).toEqual(
          some.toSorted((one, other) => one.fiscalYear - other.fiscalYear),
        );
      }),
    );
  });
});
