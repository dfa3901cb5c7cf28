import type { DiskForecastView, Sureness } from '@csite/protocol';

export interface DiskDay {
  readonly day: Temporal.PlainDate;
  readonly usedBytes: number;
}

/** What was before says little about a trend. */
export const LOOKED_AT_DAYS = 90;
/** Fewer days than these tell nothing. */
const LEAST_MEASURES = 7;
const LEAST_SPAN_DAYS = 14;
/** Environments report every day: one that has not for longer says nothing of what is to come. */
const TOLD_FOR_DAYS = 7;
/** What would fill later does not fill, as far as anybody plans. */
const FARTHEST_DAYS = 3 * 365;

/**
 * When a disk is full at the present trend: the median of the slopes between any two days of the last three months (Theil and
 * Sen), which a clean-up or a single upload does not throw off. The quartiles of the slopes give the stretch in which it fills.
 * `days` in order. No day before `today` is named: whether the disk was full by then, nobody measured.
 */
export const diskForecast = (days: readonly DiskDay[], capacityBytes: number, today: Temporal.PlainDate): DiskForecastView => {
  const last = days.at(-1);
  if (!last) return { outlook: 'unknown' };
  const daysOld = last.day.until(today).days;
  if (daysOld > TOLD_FOR_DAYS) return { outlook: 'outdated' };
  const slopes = slopesOf(recent(days, last.day));
  if (last.usedBytes >= capacityBytes) return { outlook: 'full', ...(slopes && { bytesPerDay: Math.round(slopes.median) }) };
  if (!slopes) return { outlook: 'unknown' };
  const bytesPerDay = Math.round(slopes.median);
  const daysUntilFull = daysAt(slopes.median, capacityBytes - last.usedBytes);
  if (daysUntilFull === undefined) return { outlook: 'steady', bytesPerDay };
  if (daysUntilFull < daysOld) return { outlook: 'outdated' };
  return { outlook: 'fills', bytesPerDay, ...stretch(last.day, daysOld, daysUntilFull, slopes, capacityBytes - last.usedBytes) };
};

const recent = (days: readonly DiskDay[], last: Temporal.PlainDate): DiskDay[] =>
  days.filter(({ day }) => day.until(last).days < LOOKED_AT_DAYS);

interface Slopes {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

const slopesOf = (days: readonly DiskDay[]): Slopes | undefined => {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < LEAST_MEASURES || first.day.until(last.day).days < LEAST_SPAN_DAYS) return undefined;
  const at = days.map(({ day, usedBytes }) => ({ x: first.day.until(day).days, y: usedBytes }));
  const slopes = at.flatMap((a, index) => at.slice(index + 1).map((b) => (b.y - a.y) / (b.x - a.x)));
  slopes.sort((a, b) => a - b);
  const quantile = (share: number): number => slopes[Math.min(slopes.length - 1, Math.floor(slopes.length * share))] ?? 0;
  return { lower: quantile(0.25), median: quantile(0.5), upper: quantile(0.75) };
};

/** Days until so many bytes have come at `bytesPerDay`; undefined where that is beyond what anybody plans. */
const daysAt = (bytesPerDay: number, bytes: number): number | undefined => {
  if (bytesPerDay <= 0) return undefined;
  const days = Math.ceil(bytes / bytesPerDay);
  return days > FARTHEST_DAYS ? undefined : days;
};

const stretch = (
  from: Temporal.PlainDate,
  daysOld: number,
  days: number,
  { lower, upper }: Slopes,
  bytes: number,
): Pick<DiskForecastView, 'fillsOn' | 'earliestOn' | 'latestOn' | 'sureness'> => {
  const earliest = daysAt(upper, bytes) ?? days;
  const latest = daysAt(lower, bytes);
  const day = (after: number): string => from.add({ days: after }).toString();
  return {
    fillsOn: day(days),
    earliestOn: day(Math.max(earliest, daysOld)),
    ...(latest !== undefined && { latestOn: day(latest) }),
    sureness: surenessOf(days, earliest, latest),
  };
};

const surenessOf = (days: number, earliest: number, latest: number | undefined): Sureness => {
  if (latest === undefined) return 'low';
  const width = (latest - earliest) / days;
  if (width <= 0.5) return 'high';
  return width <= 1.5 ? 'medium' : 'low';
};
