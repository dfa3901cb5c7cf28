import type { DiskForecastView } from '@csite/protocol';
import { tokyoDate } from '@csite/values';
import { diskForecast } from './disk-forecast';

/** The last measure of a day, as it was kept. */
export interface DiskDayRow {
  readonly day: string;
  readonly usedBytes: number;
  readonly capacityBytes: number;
}

/** What is known of a disk: the present figure, and days in order. */
export interface MeasuredDisk {
  readonly usedBytes: number;
  readonly capacityBytes: number;
  readonly measuredAt: Temporal.Instant;
  readonly days: readonly DiskDayRow[];
}

/** All days up to the present figure: an import knows that one alone, and keeps no day. */
export const daysUntilNow = ({ days, usedBytes, capacityBytes, measuredAt }: MeasuredDisk): DiskDayRow[] => {
  const day = tokyoDate(measuredAt).toString();
  return [...days.filter((each) => each.day < day), { day, usedBytes, capacityBytes }];
};

export const forecastOf = (disk: MeasuredDisk, today: Temporal.PlainDate): DiskForecastView => {
  const points = daysUntilNow(disk).map(({ day, usedBytes }) => ({ day: Temporal.PlainDate.from(day), usedBytes }));
  return diskForecast(points, disk.capacityBytes, today);
};
