import { isExpired, nextExpiryNotice } from './card-expiry';

const on = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

describe('a card', () => {
  it('is good until the last day of its month', () => {
    expect([isExpired('2025-02', on('2025-02-28')), isExpired('2025-02', on('2025-03-01'))]).toEqual([false, true]);
    expect(isExpired('2028-02', on('2028-02-29'))).toBe(false);
  });

  it.each([
    ['2025-06-01', '2025-12-01T00:00:00Z'],
    ['2025-11-30', '2025-12-01T00:00:00Z'],
    ['2025-12-01', '2025-12-24T00:00:00Z'],
    ['2025-12-24', undefined],
    ['2026-02-01', undefined],
  ])('of December 2025 is told after %s to run out at %s', (day, at) => {
    expect(nextExpiryNotice('2025-12', on(day))?.toString()).toBe(at);
  });
});
