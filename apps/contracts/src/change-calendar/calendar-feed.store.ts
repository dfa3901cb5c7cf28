import type { AccountCaller } from '@csite/protocol';
import { Audit, Database, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';

/** An account has one feed: a new secret takes the place of the old one, whoever else is making one at the moment. */
const KEEP = `
  insert into calendar_feed (account_id, customer_id, secret_hash, created_at) values (?, ?, ?, ?)
  on conflict (account_id) do update
  set customer_id = excluded.customer_id, secret_hash = excluded.secret_hash, created_at = excluded.created_at`;
const END = 'delete from calendar_feed where account_id = ? returning 1';
const OF_ACCOUNT = 'select created_at as "createdAt" from calendar_feed where account_id = $1';
const OF_SECRET = 'select account_id as "accountId", customer_id as "customerId" from calendar_feed where secret_hash = $1';

type FeedOwner = Pick<AccountCaller, 'accountId' | 'customerId'>;

@Injectable()
export class CalendarFeedStore {
  constructor(
    private readonly database: Database,
    private readonly reads: Reads,
    private readonly audit: Audit,
  ) {}

  keep({ accountId, customerId }: AccountCaller, secretHash: string, at: Temporal.Instant): Promise<unknown> {
    return this.database.transaction((em) => {
      this.audit.record(em, { act: 'calendar-feed.created' });
      return em.execute(KEEP, [accountId, customerId, secretHash, at.toString()]);
    });
  }

  end({ accountId }: AccountCaller): Promise<unknown> {
    return this.database.transaction(async (em) => {
      const ended = await em.execute<object[]>(END, [accountId]);
      if (ended.length > 0) this.audit.record(em, { act: 'calendar-feed.revoked' });
    });
  }

  async createdAt({ accountId }: AccountCaller): Promise<Temporal.Instant | undefined> {
    const [row] = await this.reads.run<{ createdAt: Temporal.Instant }>(CompiledQuery.raw(OF_ACCOUNT, [accountId]));
    return row?.createdAt;
  }

  /** The account whose calendar the secret opens. */
  async ownerOf(secretHash: string): Promise<FeedOwner | undefined> {
    const [row] = await this.reads.run<FeedOwner>(CompiledQuery.raw(OF_SECRET, [secretHash]));
    return row;
  }
}
