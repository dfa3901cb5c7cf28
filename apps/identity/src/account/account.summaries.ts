import { kysely } from '@csite/service';
import type { SelectQueryBuilder } from 'kysely';
import type { IdentityTables } from '../identity.tables';
import { stateIn } from './account.state';
import type { SummaryFacts } from './account.views';

const db = kysely<IdentityTables>();

/** Accounts as those see them who manage them: ids grow with time, so that the order is that of creation. */
export const accountSummaries = (): SelectQueryBuilder<IdentityTables, 'account', SummaryFacts> =>
  db
    .selectFrom('account')
    .orderBy('account.id')
    .select(['account.id', 'account.name', 'account.email', 'account.role', 'account.version'])
    .select(['account.created_at as createdAt', 'account.frozen_at as frozenAt', 'account.frozen_with as frozenWith'])
    .select(stateIn().as('state'))
    .select((of) =>
      of
        .selectFrom('link')
        .whereRef('link.subject_id', '=', 'account.id')
        .where('account.password_hash', 'is', null)
        .where('link.purpose', '=', 'invitation')
        .where('link.used_at', 'is', null)
        .where('link.voided_at', 'is', null)
        .select((max) => max.fn.max('link.expires_at').as('at'))
        .as('invitedUntil'),
    );
