import type { ListMaintenanceRequest, MaintenanceList } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { startOf } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { type RawBuilder, sql } from 'kysely';
import { type HeadlineRow, headlineColumns, isPublic, statements } from './notice-table';
import { headline } from './notice.view';

const MOST = 500;

/** Maintenance by the days that it touches. */
@Injectable()
export class MaintenanceReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list({ from, to, products }: ListMaintenanceRequest): Promise<MaintenanceList> {
    const now = this.clock.now();
    const begun = beginning(Temporal.PlainDate.from(from));
    const rows = await this.reads.run<HeadlineRow>(
      statements
        .selectFrom('notice')
        .select(headlineColumns)
        .where('kind', '=', 'maintenance')
        .where(isPublic(now))
        .where(sql<boolean>`window_from < ${beginning(Temporal.PlainDate.from(to).add({ days: 1 }))}`)
        // Without an end it stands on the day of its beginning.
        .where(sql<boolean>`coalesce(window_until > ${begun}, window_from >= ${begun})`)
        .where(sql<boolean>`products && coalesce(${products ?? null}::text[], products)`)
        .orderBy('window_from')
        .orderBy('id')
        .limit(MOST),
    );
    return { items: rows.map((row) => headline(row, now)) };
  }
}

/** By the seconds since 1970: PostgreSQL reads no year 0 and no year 10000 as text, and both touch days that may be asked for. */
const beginning = (day: Temporal.PlainDate): RawBuilder<Date> => sql`to_timestamp(${startOf(day).epochMilliseconds / 1000})`;
