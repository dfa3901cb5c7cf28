import { tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Environment } from '../customer/environment.entity';

export interface DiskSample {
  readonly usedBytes: number;
  readonly capacityBytes: number;
  readonly measuredAt: Temporal.Instant;
}

/** As long as the chart is. */
export const DAYS_KEPT_MONTHS = 13;

/** A day keeps its last measure, in whatever order they come. */
const KEEP = `
  insert into disk_day (environment_id, customer_id, day, used_bytes, capacity_bytes, measured_at) values (?, ?, ?, ?, ?, ?)
  on conflict (environment_id, day) do update
  set used_bytes = excluded.used_bytes, capacity_bytes = excluded.capacity_bytes, measured_at = excluded.measured_at
  where disk_day.measured_at < excluded.measured_at
  returning xmax = 0 as opened`;

/** Of each month before `day`, the last day stays. */
const THIN = `
  delete from disk_day d where d.environment_id = ? and d.day < ?
    and exists (select 1 from disk_day l where l.environment_id = d.environment_id and l.day > d.day
      and date_trunc('month', l.day) = date_trunc('month', d.day))`;

/** What is remembered of the contract looks at days, too, and knows by the row of the environment that one came (ADR 21). */
const TOUCH = 'update environment set measured_at = measured_at where environment_id = ?';

/** Keeps a measure as one of its day; with each new day, what has become old is thinned to a day per month. */
export const keepSample = async (em: EntityManager, environment: Environment, sample: DiskSample): Promise<void> => {
  const { environmentId, customerId } = environment;
  const { usedBytes, capacityBytes, measuredAt } = sample;
  const day = tokyoDate(measuredAt);
  const values = [environmentId, customerId, day.toString(), usedBytes, capacityBytes, measuredAt.toString()];
  const [kept] = await em.execute<{ opened: boolean }[]>(KEEP, values);
  const isOlder = Temporal.Instant.compare(measuredAt, environment.fill().measuredAt) <= 0;
  if (kept && isOlder) await em.execute(TOUCH, [environmentId]);
  if (kept?.opened) await em.execute(THIN, [environmentId, day.subtract({ months: DAYS_KEPT_MONTHS }).toString()]);
};
