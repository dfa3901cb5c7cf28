import type { AccountState } from '@csite/protocol';
import { type RawBuilder, sql } from 'kysely';

/** `Account.state()` of a row: `table` is that of accounts, or its alias. */
export const stateIn = (table = 'account'): RawBuilder<AccountState> => sql<AccountState>`case
  when ${sql.ref(`${table}.frozen_at`)} is not null then 'frozen'
  when ${sql.ref(`${table}.password_hash`)} is null then 'invited'
  else 'active' end`;

const PARTS: Readonly<Record<AccountState, RawBuilder<boolean>>> = {
  frozen: sql`account.frozen_at is not null`,
  invited: sql`(account.frozen_at is null and account.password_hash is null)`,
  active: sql`(account.frozen_at is null and account.password_hash is not null)`,
};

/** The same as a condition that an index can answer: few of many accounts are frozen, or invited. */
export const isInOneOf = (states: readonly AccountState[]): RawBuilder<boolean> =>
  states.length === 0
    ? sql`false`
    : sql`(${sql.join(
        states.map((state) => PARTS[state]),
        sql` or `,
      )})`;
