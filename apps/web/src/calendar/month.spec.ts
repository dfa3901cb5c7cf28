import fc from 'fast-check';
import { addDays, addMonths, firstOf, isMonth, monthOf, rangeOf, weeksOf } from './month';

const months = fc.integer({ min: 0, max: 12 * 120 }).map((count) => new Date(Date.UTC(2000, count, 1)).toISOString().slice(0, 7));

describe('a month of the calendar', () => {
  it('begins on the Sunday before its first day, and ends on the Saturday after its last', () => {
    const weeks = weeksOf('2025-04');
    expect(weeks).toHaveLength(5);
    expect([weeks[0]?.[0], weeks[0]?.[2], weeks[4]?.[3], weeks[4]?.[6]]).toEqual([
      '2025-03-30',
      '2025-04-01',
      '2025-04-30',
      '2025-05-03',
    ]);
  });

  it.each([
    ['2026-02', 4],
    ['2025-03', 6],
    ['2024-02', 5],
  ])('%s lies in %d weeks', (month, weeks) => {
    expect(weeksOf(month)).toHaveLength(weeks);
  });

  it('has each of its days once, in order, in whole weeks', () => {
    fc.assert(
      fc.property(months, (month) => {
        const days = weeksOf(month).flat();
        expect(days.length % 7).toBe(0);
        expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? '', index)));
        const own = days.filter((day) => monthOf(day) === month);
        expect([own[0], addDays(own.at(-1) ?? '', 1)]).toEqual([firstOf(month), firstOf(addMonths(month, 1))]);
      }),
    );
  });

  it.each([
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-03', 12, '2026-03'],
    ['2025-03', 0, '2025-03'],
  ])('%s and %d months is %s', (month, count, other) => {
    expect(addMonths(month, count)).toBe(other);
  });

  it('is asked for with the eleven after it: never more than the server answers', () => {
    expect(rangeOf('2025-04')).toEqual({ from: '2025-03-30', to: '2026-03-31' });
    fc.assert(
      fc.property(months, (month) => {
        const { from, to } = rangeOf(month);
        expect(to < firstOf(addMonths(monthOf(from), 13))).toBe(true);
      }),
    );
  });

  it.each(['2025-04', '1999-12'])('%s may stand in a URL', (month) => expect(isMonth(month)).toBe(true));
  it.each(['2025-13', '2025-00', '2025-4', '25-04', '2025-04-01', '0001-01', 'x', null])('%s may not', (month) =>
    expect(isMonth(month)).toBe(false),
  );
});
