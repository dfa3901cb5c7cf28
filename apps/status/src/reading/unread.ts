import { type RawBuilder, sql } from 'kysely';
import { isPublic } from '../notice/notice-table';

/** Whoever comes new has not read years of notices, and need not. */
export const UNREAD_FOR = Temporal.Duration.from({ hours: 90 * 24 });

/** Before this nothing counts as unread, and marks are of no use. */
export const unreadSince = (now: Temporal.Instant): Temporal.Instant => now.subtract(UNREAD_FOR);

/** Notices that the account has not read, or not since there was something new. */
export const isUnread = (
  accountId: string,
  products: readonly string[] | undefined,
  now: Temporal.Instant,
): RawBuilder<boolean> =>
  sql<boolean>`${isPublic(now)}
    and publish_at > ${unreadSince(now).toString()}::timestamptz
    and products && coalesce(${products ?? null}::text[], products)
    and not exists (
      select from notice_reading where account_id = ${accountId} and notice_id = notice.id
        and read_at >= greatest(notice.publish_at, notice.changed_at))`;
