import fc from 'fast-check';
import { type DiskDay, diskForecast } from './disk-forecast';

const FIRST = Temporal.PlainDate.from('2025-01-01');

/** One measure a day, `used` GB each. */
const days = (used: readonly number[]): DiskDay[] =>
  used.map((usedBytes, index) => ({ day: FIRST.add({ days: index }), usedBytes }));

const growing = (from: number, perDay: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + perDay * index);

describe('the forecast of a disk', () => {
  it('names the day on which it is full at the present trend, and is sure when every day says so', () => {
    // 10, 11, … 39 on 30 January; 61 more take 61 days: 1 April.
    expect(diskForecast(days(growing(10, 1, 30)), 100)).toEqual({
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
    expect(diskForecast(days(used), 100)).toMatchObject({ outlook: 'fills', fillsOn: '2025-04-01' });
  });

  it('is less sure the more the weeks differ, and says from when to when', () => {
    const used = [...growing(10, 0.2, 20), ...growing(14, 2, 20)];
    const { sureness, earliestOn, fillsOn, latestOn } = diskForecast(days(used), 100);
    expect(sureness).not.toBe('high');
    expect([earliestOn, fillsOn, latestOn]).toEqual([earliestOn, fillsOn, latestOn].toSorted());
  });

  it('is not sure at all where it may as well never fill', () => {
    const used = Array.from({ length: 40 }, (_, index) => 30 + ((index * 7) % 11) * 4 + index * 0.2);
    const forecast = diskForecast(days(used), 100);
    expect(forecast).toMatchObject({ outlook: 'fills', sureness: 'low' });
    expect(forecast.latestOn).toBeUndefined();
  });

  it.each([
    ['nothing was measured', []],
    ['six days were measured', growing(1, 1, 6)],
    ['less than two weeks were measured', growing(1, 1, 14)],
  ])('is unknown when %s', (_what, used) => {
    expect(diskForecast(days(used), 100)).toEqual({ outlook: 'unknown' });
  });

  it.each([
    ['stays as it is', growing(50, 0, 30)],
    ['shrinks', growing(50, -1, 30)],
    ['would be full in more than three years', growing(50, 0.01, 30)],
  ])('is steady when it %s', (_what, used) => {
    expect(diskForecast(days(used), 100)).toMatchObject({ outlook: 'steady' });
  });

  it('is full when all of it is used, known or not for how long', () => {
    expect(diskForecast(days([100]), 100)).toEqual({ outlook: 'full' });
    expect(diskForecast(days(growing(75, 1, 30)), 100)).toEqual({ outlook: 'full', bytesPerDay: 1 });
  });

  it('looks at the last three months alone', () => {
    expect(diskForecast(days([...growing(0, 5, 200), ...growing(900, 1, 90)]), 1_080)).toMatchObject({ bytesPerDay: 1 });
  });

  it('never names a day before the last measure, nor days out of order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000), { minLength: 15, maxLength: 120 }),
        fc.integer({ min: 1, max: 2_000 }),
        (used, capacity) => {
          const { outlook, earliestOn, fillsOn, latestOn } = diskForecast(days(used), capacity);
          if (outlook !== 'fills') return;
          const named = [FIRST.add({ days: used.length - 1 }).toString(), earliestOn, fillsOn, ...(latestOn ? [latestOn] : [])];
          expect(named).toEqual(named.toSorted());
        },
      ),
    );
  });
});
