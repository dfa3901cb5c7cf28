import { type CompiledQuery, sql } from 'kysely';
import { type HeadlineRow, headlineColumns, isPublic, statements } from './notice-table';

export interface LatestRow extends HeadlineRow {
  readonly product: string;
}

/** One statement whatever the number of products. */
export const latestStatement = (products: readonly string[], limit: number, now: Temporal.Instant): CompiledQuery<LatestRow> =>
  sql<LatestRow>`
    select wanted.product, latest.*
    from unnest(${products}::text[]) as wanted(product),
      unnest(array[true, false]) as half(is_news),
      lateral (
        select ${sql.join(headlineColumns.map((column) => sql.ref(column)))} from notice
        where products @> array[wanted.product] and (kind = 'news') = half.is_news
          and ${isPublic(now)}
        order by publish_at desc, id desc limit ${limit}
      ) as latest
    order by latest.publish_at desc, latest.id desc`.compile(statements);

/** The next instant at which any notice looks different from now: it appears, or its window opens or ends. */
export const nextToCome = (now: Temporal.Instant): CompiledQuery<{ at: Temporal.Instant | null }> =>
  sql<{ at: Temporal.Instant | null }>`
    select min(instant) as at
    from notice, unnest(array[publish_at, window_from, window_until]) as instant
    where instant > ${now.toString()}::timestamptz`.compile(statements);
