import type { DiskForecastView } from '@csite/protocol';
import fc from 'fast-check';
import { type DiskDay, diskForecast } from './disk-forecast';

const FIRST = Temporal.PlainDate.from('2025-01-01');

/** One measure a day, `used` GB each. */
const days = (used: readonly number[]): DiskDay[] =>
  used.map((usedBytes, index) => ({ day: FIRST.add({ days: index }), usedBytes }));

/** What is foretold of `used` so many days after the last measure. */
const forecastOf = (used: readonly number[], capacity: number, daysLater = 0): DiskForecastView =>
  diskForecast(days(used), capacity, FIRST.add({ days: used.length - 1 + daysLater }));

const growing = (from: number, perDay: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + perDay * index);

describe('the forecast of a disk', () => {
  it('names the day on which it is full at the present trend, and is sure when every day says so', () => {
    // 10, 11, … 39 on 30 January; 61 more take 61 days: 1 April.
    expect(forecastOf(growing(10, 1, 30), 100)).toEqual({
      outlook: 'fills',
      fillsOn: '2025-04-01',
      earliestOn: '2025-04-01',
      latestOn: '2025-04-01',
      sureness: 'high',
      bytesPerDay: 1,
    });
  });

  it('is not thrown off by one clean-up or one upload', () => {
    const used = growing(10, 1, 30);
    used[12] = 0;
    used[20] = 95;
    expect(forecastOf(used, 100)).toMatchObject({ outlook: 'fills', fillsOn: '2025-04-01' });
  });

  it('is less sure the more the weeks differ, and says from when to when', () => {
    const used = [...growing(10, 0.2, 20), ...growing(14, 2, 20)];
    const { sureness, earliestOn, fillsOn, latestOn } = forecastOf(used, 100);
    expect(sureness).not.toBe('high');
    expect([earliestOn, fillsOn, latestOn]).toEqual([earliestOn, fillsOn, latestOn].toSorted());
  });

  it('is not sure at all where it may as well never fill', () => {
    const used = Array.from({ length: 40 }, (_, index) => 30 + ((index * 7) % 11) * 4 + index * 0.2);
    const forecast = forecastOf(used, 100);
    expect(forecast).toMatchObject({ outlook: 'fills', sureness: 'low' });
    expect(forecast.latestOn).toBeUndefined();
  });

  it.each([
    ['nothing was measured', []],
    ['six days were measured', growing(1, 1, 6)],
    ['less than two weeks were measured', growing(1, 1, 14)],
  ])('is unknown when %s', (_what, used) => {
    expect(forecastOf(used, 100)).toEqual({ outlook: 'unknown' });
  });

  it.each([
    ['stays as it is', growing(50, 0, 30)],
    ['shrinks', growing(50, -1, 30)],
    ['would be full in more than three years', growing(50, 0.01, 30)],
  ])('is steady when it %s', (_what, used) => {
    expect(forecastOf(used, 100)).toMatchObject({ outlook: 'steady' });
  });

  it('is full when all of it is used, known or not for how long', () => {
    expect(forecastOf([100], 100)).toEqual({ outlook: 'full' });
    expect(forecastOf(growing(75, 1, 30), 100)).toEqual({ outlook: 'full', bytesPerDay: 1 });
  });

  it.each([
    ['fills', growing(10, 1, 30)],
    ['is steady', growing(50, 0, 30)],
    ['is full', growing(75, 1, 30)],
    ['was measured but once', [10]],
  ])('is outdated once nothing was measured for more than a week, where it %s', (_what, used) => {
    expect(forecastOf(used, 100, 7).outlook).toBe(forecastOf(used, 100).outlook);
    expect(forecastOf(used, 100, 8)).toEqual({ outlook: 'outdated' });
  });

  it('is outdated once the day on which it would be full is past and nobody measured whether it is', () => {
    // 10, 11, … 39, and full at 42: three days later.
    expect(forecastOf(growing(10, 1, 30), 42, 3)).toMatchObject({ outlook: 'fills', fillsOn: '2025-02-02' });
    expect(forecastOf(growing(10, 1, 30), 42, 4)).toEqual({ outlook: 'outdated' });
  });

  it('does not begin before today', () => {
    const used = [...growing(10, 0.2, 20), ...growing(14, 2, 20)];
    expect(forecastOf(used, 60)).toMatchObject({ earliestOn: '2025-02-14', fillsOn: '2025-02-17' });
    expect(forecastOf(used, 60, 7)).toMatchObject({ outlook: 'fills', earliestOn: '2025-02-16', fillsOn: '2025-02-17' });
  });

  it('looks at the last three months alone', () => {
    expect(forecastOf([...growing(0, 5, 200), ...growing(900, 1, 90)], 1_080)).toMatchObject({ bytesPerDay: 1 });
  });

  it('never names a past day, nor days out of order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000), { minLength: 15, maxLength: 120 }),
        fc.integer({ min: 1, max: 2_000 }),
        fc.nat(9),
        (used, capacity, daysLater) => {
          const { outlook, earliestOn, fillsOn, latestOn } = forecastOf(used, capacity, daysLater);
          if (outlook !== 'fills') return;
          const named = [
            FIRST.add({ days: used.length - 1 + daysLater }).toString(),
            earliestOn,
            fillsOn,
            ...(latestOn ? [latestOn] : []),
          ];
          expect(named).toEqual(named.toSorted());
        },
      ),
    );
  });
});
