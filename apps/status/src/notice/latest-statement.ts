import { type CompiledQuery, sql } from 'kysely';
import { type HeadlineRow, headlineColumns, isPublic, statements } from './notice-table';

export interface LatestRow extends HeadlineRow {
  readonly product: string;
}

const columns = sql.join(headlineColumns.map((column) => sql.ref(column)));

/** One statement whatever the number of products. */
export const latestStatement = (products: readonly string[], limit: number, now: Temporal.Instant): CompiledQuery<LatestRow> =>
  sql<LatestRow>`
    select wanted.product, latest.*
    from unnest(${products}::text[]) as wanted(product),
      unnest(array[true, false]) as half(is_news),
      lateral (
        select ${columns} from notice
        where products @> array[wanted.product] and (kind = 'news') = half.is_news
          and ${isPublic(now)}
        order by publish_at desc, id desc limit ${limit}
      ) as latest
    order by latest.publish_at desc, latest.id desc`.compile(statements);

/** More at once nobody would read. */
const MOST_RUNNING = 10;

/** What goes on at `now`, however long ago it was published. */
export const runningStatement = (products: readonly string[], now: Temporal.Instant): CompiledQuery<HeadlineRow> =>
  sql<HeadlineRow>`
    select ${columns} from notice
    where products && ${products}::text[] and ${isPublic(now)}
      and window_from <= ${now.toString()}::timestamptz
      and (window_until is null or window_until > ${now.toString()}::timestamptz)
      and progress is distinct from 'resolved'
    order by kind = 'incident' desc, window_from desc, id desc limit ${MOST_RUNNING}`.compile(statements);

/** The next instant at which any notice looks different from now: it appears, its window opens or ends, or it is too old to be unread. */
export const nextToCome = (now: Temporal.Instant, unreadFor: Temporal.Duration): CompiledQuery<{ at: Temporal.Instant | null }> =>
  sql<{ at: Temporal.Instant | null }>`
    select min(instant) as at
    from notice, unnest(array[publish_at, window_from, window_until, publish_at + ${unreadFor.toString()}::interval]) as instant
    where instant > ${now.toString()}::timestamptz`.compile(statements);
