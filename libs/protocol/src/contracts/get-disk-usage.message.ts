import { Day, Figure, ListOf, Nested, OneOf, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { DiskView } from './disk.view';

/** The last measure of a day. */
export class DiskDayView {
  @Day() day!: string;
  @Figure() usedBytes!: number;
  @Figure() capacityBytes!: number;
}

/**
 * `unknown`: too few days to tell · `outdated`: the last measure is too old to tell · `steady`: not full within the next three
 * years · `fills`: on a day that is not past · `full`: by now.
 */
export const diskOutlooks = ['unknown', 'outdated', 'steady', 'fills', 'full'] as const;
export type DiskOutlook = (typeof diskOutlooks)[number];

/** How far the days that other stretches of the same weeks would give lie apart. */
export const sureness = ['high', 'medium', 'low'] as const;
export type Sureness = (typeof sureness)[number];

export class DiskForecastView {
  @OneOf(diskOutlooks) outlook!: DiskOutlook;
  /** At the present trend; with `fills`. */
  @Optional() @Day() fillsOn?: string;
  /** Half of all trends within the last weeks give a day from this one … */
  @Optional() @Day() earliestOn?: string;
  /** … to this one; absent when it may as well never fill. */
  @Optional() @Day() latestOn?: string;
  @Optional() @OneOf(sureness) sureness?: Sureness;
  /** Growth per day; negative when it shrinks. Absent when unknown. */
  @Optional() @Figure() bytesPerDay?: number;
}

export class DiskUsageView extends DiskView {
  /** One entry per day that was measured, of the last 13 months, oldest first. */
  @ListOf(() => DiskDayView) days!: DiskDayView[];
  @Nested(() => DiskForecastView) forecast!: DiskForecastView;
}

export class GetDiskUsageRequest {
  @Text({ max: 40 }) product!: string;
}

/** How full the disk of a product's environment is, was, and is going to be. */
export const GetDiskUsage = query({
  subject: 'rpc.contracts.disk-usage.get',
  request: GetDiskUsageRequest,
  reply: DiskUsageView,
});
