import {
  type AccountCaller,
  type AccountCheck,
  type AccountPage,
  type AccountSummaryView,
  type AccountView,
  knownCursor,
  type ListAccountsRequest,
} from '@csite/protocol';
import { kysely, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import type { IdentityTables } from '../identity.tables';
import { sessionEnded } from '../session/session.failures';
import { accountUnknown } from './account-book';
import { stateIn } from './account.state';
import { accountSummaries } from './account.summaries';
import { summaryOf } from './account.views';

const db = kysely<IdentityTables>();
const PAGE = 100;

const summaries = (customerId: string) => accountSummaries().where('account.customer_id', '=', customerId);

@Injectable()
export class AccountReader {
  constructor(private readonly reads: Reads) {}

  async own({ accountId, customerId }: AccountCaller): Promise<AccountView> {
    const [view] = await this.reads.run(
      db
        .selectFrom('account')
        .innerJoin('customer', 'customer.id', 'account.customer_id')
        .where('account.id', '=', accountId)
        .where('account.customer_id', '=', customerId)
        .select(['account.id as accountId', 'account.name', 'account.email', 'account.role'])
        .select(['customer.id as customerId', 'customer.customer_number as customerNumber', 'customer.company']),
    );
    if (!view) throw sessionEnded();
    return view;
  }

  /** @throws Failure `session.ended` where the account is gone. */
  async passwordHash({ accountId, customerId }: AccountCaller): Promise<string> {
    const [own] = await this.reads.run(
      db
        .selectFrom('account')
        .where('id', '=', accountId)
        .where('customer_id', '=', customerId)
        .select('password_hash as passwordHash'),
    );
    if (!own?.passwordHash) throw sessionEnded();
    return own.passwordHash;
  }

  /** Ids grow with time, so that the order is that of creation. */
  async list({ customerId }: AccountCaller, { limit = PAGE, cursor }: ListAccountsRequest): Promise<AccountPage> {
    let statement = summaries(customerId);
    if (cursor !== undefined) statement = statement.where('account.id', '>', knownCursor(cursor));
    const rows = await this.reads.run(statement.limit(limit + 1));
    const items = rows.slice(0, limit).map(summaryOf);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last && { nextCursor: last.accountId }) };
  }

  /** An invited one is not active yet, a frozen or removed one not any more. */
  async check(accountId: string): Promise<AccountCheck> {
    const rows = await this.reads.run(
      db.selectFrom('account').where('id', '=', accountId).where(stateIn(), '=', 'active').select('id'),
    );
    return { active: rows.length > 0 };
  }

  /** @throws Failure not-found `account.unknown` */
  async summary({ customerId }: AccountCaller, accountId: string): Promise<AccountSummaryView> {
    const [row] = await this.reads.run(summaries(customerId).where('account.id', '=', accountId));
    if (!row) throw accountUnknown();
    return summaryOf(row);
  }
}
