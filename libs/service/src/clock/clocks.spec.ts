import { ManualClock } from './manual.clock';
import { SystemClock } from './system.clock';

const at = (text: string): ManualClock => {
  const clock = new ManualClock();
  clock.move(Temporal.Instant.from(text));
  return clock;
};

describe('the business date', () => {
  it.each([
    ['2025-03-31T14:59:59.999Z', '2025-03-31'],
    ['2025-03-31T15:00:00Z', '2025-04-01'],
    ['2025-03-31T23:59:59Z', '2025-04-01'],
    ['2024-02-28T15:00:00Z', '2024-02-29'],
    ['2025-02-28T15:00:00Z', '2025-03-01'],
    ['2025-12-31T14:59:59Z', '2025-12-31'],
    ['2025-12-31T15:00:00Z', '2026-01-01'],
    ['2025-04-01T00:00:00+09:00', '2025-04-01'],
  ])('at %s is %s, wherever the machine stands', (instant, date) => {
    expect(at(instant).today().toString()).toBe(date);
  });
});

describe('a manual clock', () => {
  it('stands still until it is moved, and may be moved back', () => {
    const clock = at('2025-03-31T14:59:59Z');
    expect(clock.now().equals(clock.now())).toBe(true);
    clock.move(Temporal.Instant.from('2020-01-01T00:00:00Z'));
    expect(clock.now().toString()).toBe('2020-01-01T00:00:00Z');
  });

  it('wakes all who wait, when it already shows the new instant, and only when it moves', () => {
    const clock = at('2025-03-31T14:59:59Z');
    const seen: string[] = [];
    clock.onMove(() => seen.push(`first ${clock.now().toString()}`));
    clock.onMove(() => seen.push(`second ${clock.now().toString()}`));
    clock.move(Temporal.Instant.from('2025-03-31T23:59:59+09:00'));
    expect(seen).toEqual([]);
    clock.move(Temporal.Instant.from('2025-04-01T00:00:00+09:00'));
    expect(seen).toEqual(['first 2025-03-31T15:00:00Z', 'second 2025-03-31T15:00:00Z']);
  });
});

describe('the system’s clock', () => {
  it('shows real time', () => {
    const before = Temporal.Now.instant();
    const now = new SystemClock().now();
    expect(Temporal.Instant.compare(before, now)).toBeLessThanOrEqual(0);
    expect(Temporal.Instant.compare(now, Temporal.Now.instant())).toBeLessThanOrEqual(0);
  });
});
