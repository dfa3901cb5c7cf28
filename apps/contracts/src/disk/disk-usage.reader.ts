import type { AccountCaller, DiskUsageView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { unknownContract } from '../contract/contract.reader';
import { DAYS_KEPT_MONTHS } from './disk-day.store';
import { daysUntilNow, forecastOf, type MeasuredDisk } from './disk-days';

/** The days of one environment, and no other row of theirs. */
export const USAGE = `
  select e.disk_used_bytes as "usedBytes", e.disk_capacity_bytes as "capacityBytes", e.measured_at as "measuredAt",
    (select coalesce(json_agg(json_build_object('day', d.day, 'usedBytes', d.used_bytes, 'capacityBytes', d.capacity_bytes)
       order by d.day), '[]')
     from disk_day d where d.environment_id = e.environment_id and d.day > $3::date) as days
  from environment e where e.customer_id = $1 and e.product = $2`;

/** ディスク使用容量, in one statement. */
@Injectable()
export class DiskUsageReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async get(product: string, { customerId }: AccountCaller): Promise<DiskUsageView> {
    const today = this.clock.today();
    const since = today.subtract({ months: DAYS_KEPT_MONTHS }).toString();
    const [row] = await this.reads.run<MeasuredDisk>(CompiledQuery.raw(USAGE, [customerId, product, since]));
    if (!row) throw unknownContract(product);
    const { usedBytes, capacityBytes, measuredAt } = row;
    const fill = { usedBytes, capacityBytes, measuredAt: toRfc3339(measuredAt) };
    return { ...fill, days: daysUntilNow(row), forecast: forecastOf(row, today) };
  }
}
