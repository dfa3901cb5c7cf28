import fc from 'fast-check';
import { firstOfNextMonth, lastDayOfMonth, lastSecondOf, startOf, TOKYO, tokyoDate, toRfc3339 } from './tokyo';

const epoch = Temporal.PlainDate.from('2000-01-01');
/** Any day of a century. */
const days = fc.integer({ min: 0, max: 36_524 }).map((count) => epoch.add({ days: count }));
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

describe('Any business day', () => {
  it('holds its first instant and its last second, and no second more', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(tokyoDate(startOf(day)).toString()).toBe(day.toString());
        expect(tokyoDate(lastSecondOf(day)).toString()).toBe(day.toString());
        expect(tokyoDate(startOf(day).subtract({ nanoseconds: 1 })).toString()).toBe(day.subtract({ days: 1 }).toString());
        expect(tokyoDate(lastSecondOf(day).add({ seconds: 1 })).toString()).toBe(day.add({ days: 1 }).toString());
      }),
    );
  });

  it('has 24 hours: Tokyo knows no summer time', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(startOf(day).until(lastSecondOf(day)).total('seconds')).toBe(86_399);
      }),
    );
  });

  it('is written as a deadline of 23:59:59 in Tokyo', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(toRfc3339(lastSecondOf(day))).toBe(`${day}T23:59:59.000+09:00`);
      }),
    );
  });

  it('stands between the 1st and the last of its month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = firstOfNextMonth(day);
        expect(next.day).toBe(1);
        expect(lastDayOfMonth(day).add({ days: 1 }).toString()).toBe(next.toString());
        expect(Temporal.PlainDate.compare(day, next)).toBe(-1);
        expect(day.until(next).days).toBeLessThanOrEqual(31);
      }),
    );
  });

  it('shares its next month with every day of its month', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(firstOfNextMonth(day).toString()).toBe(firstOfNextMonth(day.with({ day: 1 })).toString());
        expect(firstOfNextMonth(day).toString()).toBe(firstOfNextMonth(lastDayOfMonth(day)).toString());
      }),
    );
  });
});

describe('Any day of the years 1 to 9999', () => {
  const first = Temporal.PlainDate.from('0001-01-01');
  const wide = fc.integer({ min: 0, max: 3_652_058 }).map((count) => first.add({ days: count }));
  const early = fc.integer({ min: 0, max: 36_523 }).map((count) => first.add({ days: count }));

  it('begins and ends on itself, at instants with a year of four digits', () => {
    fc.assert(
      fc.property(fc.oneof(wide, early, fc.constantFrom(first, Temporal.PlainDate.from('9999-12-31'))), (day) => {
        for (const instant of [startOf(day), lastSecondOf(day)]) {
          expect(tokyoDate(instant).toString()).toBe(day.toString());
          expect(instant.toString()).toMatch(/^(?!0000)\d{4}-/);
        }
      }),
    );
  });
});

describe('Any instant', () => {
  it('falls on the day whose 24 hours hold it', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = tokyoDate(instant);
        expect(Temporal.Instant.compare(startOf(day), instant)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(instant, startOf(day.add({ days: 1 })))).toBe(-1);
      }),
    );
  });

  it('is read back from what people see, to the millisecond', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const written = toRfc3339(instant);
        expect(Temporal.Instant.from(written).toString()).toBe(instant.toString());
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+09:00$/);
      }),
    );
  });

  it('carries in its text the day it falls on', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(toRfc3339(instant).slice(0, 10)).toBe(tokyoDate(instant).toString());
      }),
    );
  });

  it('keeps the order of time when texts are sorted', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(Math.sign(Temporal.Instant.compare(a, b))).toBe(
          toRfc3339(a) < toRfc3339(b) ? -1 : toRfc3339(a) > toRfc3339(b) ? 1 : 0,
        );
      }),
    );
  });
});

describe('Edges of the calendar', () => {
  it.each([
    ['2024-02-28', '2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-02-28', '2025-03-01'],
    ['2100-02-01', '2100-02-28', '2100-03-01'],
    ['2000-02-29', '2000-02-29', '2000-03-01'],
    ['2025-03-31', '2025-03-31', '2025-04-01'],
    ['2025-12-31', '2025-12-31', '2026-01-01'],
  ])('the month of %s ends on %s, and %s follows', (day, last, next) => {
    expect(lastDayOfMonth(Temporal.PlainDate.from(day)).toString()).toBe(last);
    expect(firstOfNextMonth(Temporal.PlainDate.from(day)).toString()).toBe(next);
  });

  it('cuts a finer instant, never rounds it into the next day', () => {
    const last = Temporal.Instant.from('2025-03-20T14:59:59.999999999Z');
    expect(toRfc3339(last)).toBe('2025-03-20T23:59:59.999+09:00');
    expect(tokyoDate(last).toString()).toBe('2025-03-20');
  });

  it('is about Japan', () => {
    expect(TOKYO).toBe('Asia/Tokyo');
  });
});
