import {
  type AccountCaller,
  type AccountCheck,
  type AccountPage,
  type AccountSummaryView,
  type AccountView,
  invalid,
} from '@csite/protocol';
import type { ListAccountsRequest } from '@csite/protocol';
import { kysely, Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { IdentityTables } from '../identity.tables';
import { sessionEnded } from '../session/session.failures';
import { accountUnknown } from './account-book';

const db = kysely<IdentityTables>();
const PAGE = 100;

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
    if (cursor !== undefined && !isUUID(cursor)) throw cursorUnknown(cursor);
    let statement = summaries(customerId);
    if (cursor !== undefined) statement = statement.where('account.id', '>', cursor);
    const rows = await this.reads.run(statement.limit(limit + 1));
    const items = rows.slice(0, limit).map(summaryOf);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last && { nextCursor: last.accountId }) };
  }

  /** An invited one is not active yet, a frozen or removed one not any more. */
  async check(accountId: string): Promise<AccountCheck> {
    const rows = await this.reads.run(
      db
        .selectFrom('account')
        .where('id', '=', accountId)
        .where('password_hash', 'is not', null)
        .where('frozen_at', 'is', null)
        .select('id'),
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

const summaries = (customerId: string) =>
  db
    .selectFrom('account')
    .where('account.customer_id', '=', customerId)
    .orderBy('account.id')
    .select(['account.id', 'account.name', 'account.email', 'account.role', 'account.created_at', 'account.version'])
    .select(['account.frozen_at', 'account.frozen_with'])
    .select((of) => of('account.password_hash', 'is not', null).as('active'))
    .select((of) =>
      of
        .selectFrom('link')
        .whereRef('link.subject_id', '=', 'account.id')
        .where('link.purpose', '=', 'invitation')
        .where('link.used_at', 'is', null)
        .where('link.voided_at', 'is', null)
        .select((max) => max.fn.max('link.expires_at').as('at'))
        .as('invited_until'),
    );

interface SummaryRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountSummaryView['role'];
  readonly created_at: Temporal.Instant;
  readonly version: number;
  readonly active: unknown;
  readonly frozen_at: Temporal.Instant | null;
  readonly frozen_with: string | null;
  readonly invited_until: Temporal.Instant | null;
}

const stateOf = ({ active, frozen_at }: SummaryRow): AccountSummaryView['state'] => {
  if (frozen_at) return 'frozen';
  return active ? 'active' : 'invited';
};

const summaryOf = (row: SummaryRow): AccountSummaryView => {
  const { id, name, email, role, created_at, version, active, invited_until, frozen_at, frozen_with } = row;
  return {
    accountId: id,
    name,
    email,
    role,
    state: stateOf(row),
    ...(!active && invited_until && { invitationExpiresAt: toRfc3339(invited_until) }),
    ...(frozen_at && { frozenAt: toRfc3339(frozen_at) }),
    ...(frozen_with !== null && { frozenWith: frozen_with }),
    createdAt: toRfc3339(created_at),
    version,
  };
};

const cursorUnknown = (cursor: string): Error =>
  invalid('cursor.unknown', {
    ja: `cursor「${cursor.slice(0, 100)}」は正しくありません。一覧のはじめから取得してください。`,
    en: `The cursor "${cursor.slice(0, 100)}" is none of this list. Begin at its start.`,
  });
