import { startOf, tokyoDate } from '@csite/values';
import fc from 'fast-check';
import { ReductionDeadline } from './reduction-deadline.value';
import { RenewalWindow } from './renewal-window.value';
import { Term } from './term.value';
import { isPast } from './words';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const instants = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2031, 0) })
  .map((millis) => Temporal.Instant.fromEpochMilliseconds(millis));

describe('the term of an annual contract', () => {
  it.each([
    ['2025-01-01', '2025-01-01', '2025-01-01', '2025-12-31'],
    ['2025-01-01', '2025-12-31', '2025-01-01', '2025-12-31'],
    ['2025-01-01', '2026-01-01', '2026-01-01', '2026-12-31'],
    ['2025-01-01', '2028-02-29', '2028-01-01', '2028-12-31'],
    ['2023-03-01', '2024-02-29', '2023-03-01', '2024-02-29'],
    ['2023-03-01', '2024-03-01', '2024-03-01', '2025-02-28'],
    ['2025-12-01', '2025-11-30', '2025-12-01', '2026-11-30'],
  ])('that began %s is, on %s, %s to %s', (startedOn, day, from, until) => {
    const term = Term.running(date(startedOn), date(day));

    expect([term.from.toString(), term.until.toString()]).toEqual([from, until]);
  });

  it('follows the one before without a gap', () => {
    const term = Term.startingOn(date('2027-03-01'));

    expect(term.until.toString()).toBe('2028-02-29');
    expect(term.next().from.toString()).toBe('2028-03-01');
  });

  it.each([
    ['2025-01-01', 11],
    ['2025-06-15', 6],
    ['2025-11-30', 1],
    ['2025-12-01', 0],
    ['2025-12-31', 0],
  ])('of 2025 has, after %s, %i whole months left', (day, months) => {
    expect(Term.startingOn(date('2025-01-01')).monthsLeftAfter(date(day))).toBe(months);
  });
});

describe('the renewal window', () => {
  const window = RenewalWindow.of(Term.startingOn(date('2025-01-01')), 2, 20);

  it.each([
    ['2025-10-31T23:59:59.999+09:00', false],
    ['2025-11-01T00:00:00+09:00', true],
    ['2025-12-20T23:59:59.999+09:00', true],
    ['2025-12-21T00:00:00+09:00', false],
  ])('at %s is open: %s', (at, open) => {
    expect(window.isOpen(Temporal.Instant.from(at))).toBe(open);
  });
});

describe('the deadline of a reduction', () => {
  it.each([20, 31, 'month-end'] as const)(
    '(%s) never lies before the moment of asking, nor its effect before the deadline',
    (day) => {
      fc.assert(
        fc.property(instants, (at) => {
          const { effectiveOn, deadline } = new ReductionDeadline(day).for(at);
          expect(isPast(deadline, at)).toBe(false);
          expect(Temporal.Instant.compare(startOf(effectiveOn), deadline)).toBeGreaterThan(0);
          expect(effectiveOn.day).toBe(1);
          expect(effectiveOn.subtract({ months: 1 }).toPlainYearMonth().equals(tokyoDate(deadline).toPlainYearMonth())).toBe(
            true,
          );
        }),
      );
    },
  );

  it('lets nobody who asks earlier wait longer', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [first, second] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        const deadline = new ReductionDeadline(20);
        expect(Temporal.PlainDate.compare(deadline.for(first).effectiveOn, deadline.for(second).effectiveOn)).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });
});
