import type { AccountState } from '@csite/protocol';
import { type RawBuilder, sql } from 'kysely';

/** `Account.state()` of a row: `table` is that of accounts, or its alias. */
export const stateIn = (table = 'account'): RawBuilder<AccountState> => sql<AccountState>`case
  when ${sql.ref(`${table}.frozen_at`)} is not null then 'frozen'
  when ${sql.ref(`${table}.password_hash`)} is null then 'invited'
  else 'active' end`;
