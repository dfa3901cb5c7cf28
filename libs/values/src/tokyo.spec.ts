import { firstOfNextMonth, lastDayOfMonth, lastSecondOf, startOf, TOKYO, tokyoDate, toRfc3339 } from './tokyo';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('Tokyo dates', () => {
  it.each([
    '1952-07-01T00:00:00Z',
    '2024-02-28T15:00:00Z',
    '2025-12-31T14:59:59.999Z',
    '2025-12-31T15:00:00Z',
    '2099-06-15T03:04:05.678Z',
  ])('at %s are those of the zone tables', (text) => {
    const instant = Temporal.Instant.from(text);
    const there = instant.toZonedDateTimeISO(TOKYO);
    expect(tokyoDate(instant).equals(there.toPlainDate())).toBe(true);
    expect(startOf(there.toPlainDate()).equals(there.startOfDay().toInstant())).toBe(true);
    expect(toRfc3339(instant)).toBe(instant.toString({ timeZone: TOKYO, smallestUnit: 'millisecond' }));
  });

  it('change at midnight in Tokyo, whatever the clock of the machine says', () => {
    expect(tokyoDate(Temporal.Instant.from('2025-03-20T14:59:59Z')).toString()).toBe('2025-03-20');
    expect(tokyoDate(Temporal.Instant.from('2025-03-20T15:00:00Z')).toString()).toBe('2025-03-21');
  });

  it('begin and end in Tokyo', () => {
    expect(toRfc3339(startOf(day('2025-04-01')))).toBe('2025-04-01T00:00:00.000+09:00');
    expect(toRfc3339(lastSecondOf(day('2025-03-20')))).toBe('2025-03-20T23:59:59.000+09:00');
  });

  it.each([
    ['2025-01-31', '2025-02-01', '2025-01-31'],
    ['2024-02-10', '2024-03-01', '2024-02-29'],
    ['2025-12-01', '2026-01-01', '2025-12-31'],
  ])('from %s the next month begins on %s and this one ends on %s', (from, next, last) => {
    expect(firstOfNextMonth(day(from)).toString()).toBe(next);
    expect(lastDayOfMonth(day(from)).toString()).toBe(last);
  });

  it('that differ are never equal to a spec, alone or inside of something', () => {
    const [one, next] = [day('2025-03-20'), day('2025-03-21')];
    expect(one).not.toEqual(next);
    expect({ days: [one] }).not.toMatchObject({ days: [next] });
    expect(startOf(one)).not.toEqual(startOf(next));
    expect(one).not.toEqual(startOf(one));
    expect({ days: [one] }).toEqual({ days: [day('2025-03-20')] });
  });
});
