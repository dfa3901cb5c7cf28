import type { DiskForecastView } from '@csite/protocol';
import { Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { forecastOf, type MeasuredDisk } from './disk-days';
import { LOOKED_AT_DAYS } from './disk-forecast';

interface ForecastRow extends MeasuredDisk {
  readonly product: string;
}

const LOOKED_AT = `
  select e.product, e.disk_used_bytes as "usedBytes", e.disk_capacity_bytes as "capacityBytes", e.measured_at as "measuredAt",
    (select coalesce(json_agg(json_build_object('day', d.day, 'usedBytes', d.used_bytes, 'capacityBytes', d.capacity_bytes)
       order by d.day), '[]')
     from disk_day d where d.environment_id = e.environment_id
       and d.day > (e.measured_at at time zone 'Asia/Tokyo')::date - $2::integer) as days
  from environment e where e.customer_id = $1`;

/** What is to come of all disks of a customer, in one statement. */
@Injectable()
export class DiskForecastReader {
  constructor(private readonly reads: Reads) {}

  /** By product, as it is told today. */
  async of(customerId: string, today: Temporal.PlainDate): Promise<ReadonlyMap<string, DiskForecastView>> {
    const rows = await this.reads.run<ForecastRow>(CompiledQuery.raw(LOOKED_AT, [customerId, LOOKED_AT_DAYS]));
    return new Map(rows.map((row) => [row.product, forecastOf(row, today)]));
  }
}
