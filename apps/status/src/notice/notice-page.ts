import type { ListNoticesRequest, NoticeHeadline } from '@csite/protocol';
import { type RawBuilder, sql } from 'kysely';
import { decodeCursor, encodeCursor } from './notice-cursor';

export const PAGE = 20;

/** Of which products and kinds, and from where on. */
export const narrowedBy = ({ products, kinds, cursor }: ListNoticesRequest): RawBuilder<boolean> => {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const conditions = [
    sql<boolean>`true`,
    ...(products ? [sql<boolean>`products && ${products}::text[]`] : []),
    ...(kinds ? [sql<boolean>`kind = any(${kinds}::text[])`] : []),
    ...(after ? [sql<boolean>`(publish_at, id) < (${after.publishedAt}::timestamptz, ${after.noticeId}::uuid)`] : []),
  ];
  return sql.join(conditions, sql` and `);
};

/** A page of at most `limit` of what was read with one more, to know whether there is one more. */
export const pageOf = <V extends Pick<NoticeHeadline, 'noticeId' | 'publishedAt'>>(
  views: readonly V[],
  limit: number,
): { items: V[]; nextCursor?: string } => {
  const items = views.slice(0, limit);
  const last = items.at(-1);
  return views.length > limit && last ? { items, nextCursor: encodeCursor(last) } : { items };
};
