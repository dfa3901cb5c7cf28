import { Outbox } from '@csite/messaging';
import { AccountChanged, type ChangedAccountSnapshot } from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Account } from './account.entity';

/** Tells of accounts that changed, in the transaction that changes them. */
@Injectable()
export class AccountFacts {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Of what is written by then: the version counts on with it. */
  async changed(em: EntityManager, ...accounts: readonly Account[]): Promise<void> {
    await em.flush();
    for (const account of accounts) this.record(em, account, account.state(), account.version);
  }

  removed(em: EntityManager, account: Account): void {
    this.record(em, account, 'removed', account.version + 1);
  }

  private record(em: EntityManager, account: Account, state: ChangedAccountSnapshot['state'], version: number): void {
    const { id: accountId, customerId, role } = account;
    const occurredAt = this.clock.now();
    const data = { accountId, customerId, role, state, changedAt: toRfc3339(occurredAt) };
    this.outbox.record(em, AccountChanged, { aggregateId: accountId, version, data, occurredAt });
  }
}
