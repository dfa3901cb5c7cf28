import type { AccountCaller } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';

type Reader = Pick<AccountCaller, 'accountId' | 'customerId'>;

/** Always in one order: two windows of one person may mark the same at once, and the later mark stands. */
const MARK = `
  insert into notice_reading (account_id, customer_id, notice_id, read_at)
  select ?, ?, id::uuid, ? from jsonb_array_elements_text(?::jsonb) as id order by id
  on conflict (account_id, notice_id) do update set read_at = excluded.read_at`;

const FORGET = 'delete from notice_reading where account_id = ? and read_at < ?';

/** Writes down that somebody has read these notices as they are now. */
export const markRead = async (
  em: EntityManager,
  { accountId, customerId }: Reader,
  noticeIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> => {
  await em.execute(MARK, [accountId, customerId, now.toString(), JSON.stringify(noticeIds)]);
};

export const forgetReadings = async (em: EntityManager, { accountId }: Reader, before: Temporal.Instant): Promise<void> => {
  await em.execute(FORGET, [accountId, before.toString()]);
};
