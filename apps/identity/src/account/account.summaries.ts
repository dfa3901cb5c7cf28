import type { AccountSummaryView } from '@csite/protocol';
import { kysely } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { SelectQueryBuilder } from 'kysely';
import type { IdentityTables } from '../identity.tables';

const db = kysely<IdentityTables>();

/** Accounts as those see them who manage them: ids grow with time, so that the order is that of creation. */
export const accountSummaries = (): SelectQueryBuilder<IdentityTables, 'account', SummaryRow> =>
  db
    .selectFrom('account')
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

export interface SummaryRow {
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

export const summaryOf = (row: SummaryRow): AccountSummaryView => {
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
