import { kysely, Reads } from '@csite/service';
import { type ExpressionBuilder, type ExpressionWrapper, sql } from 'kysely';
import { Injectable } from '@nestjs/common';
import { stateIn } from '../account/account.state';
import type { IdentityTables } from '../identity.tables';
import type { Candidate } from './candidate';

/** An account that the log-in may mean, and whether it was logged in to from there before. */
export interface AccountCandidate extends Candidate {
  readonly familiar: boolean;
}

const db = kysely<IdentityTables>();

@Injectable()
export class CandidateReader {
  constructor(private readonly reads: Reads) {}

  /** The account of that id, if it can log in. */
  one(id: string): Promise<Candidate[]> {
    return this.reads.run(
      db
        .selectFrom('account')
        .where(sql<string>`account.id::text`, '=', id)
        .where(stateIn(), '=', 'active')
        .select(['account.id', 'account.name', 'account.customer_id as customerId'])
        .select((of) => of.ref('account.password_hash').$castTo<string>().as('passwordHash')),
    );
  }

  /**
   * At most a few: one label may be the subdomain of one customer's NEO and another's ChatLuck, and both may know the
   * address. One statement in any case, so that the time tells nothing.
   */
  find(subdomain: string, login: string, clientKey: string): Promise<AccountCandidate[]> {
    return this.reads.run(
      db
        .selectFrom('account')
        .where('account.login', '=', login)
        .where(stateIn(), '=', 'active')
        .where((where) =>
          where.exists(
            where
              .selectFrom('environment')
              .whereRef('environment.customer_id', '=', 'account.customer_id')
              .where('environment.subdomain', '=', subdomain)
              .select(sql.lit(1).as('one')),
          ),
        )
        .select(['account.id', 'account.name', 'account.customer_id as customerId'])
        .select((of) => of.ref('account.password_hash').$castTo<string>().as('passwordHash'))
        .select((where) => loggedInFrom(where, clientKey).as('familiar'))
        .limit(4),
    );
  }
}

const loggedInFrom = (
  where: ExpressionBuilder<IdentityTables, 'account'>,
  clientKey: string,
): ExpressionWrapper<IdentityTables, 'account', boolean> =>
  where
    .exists(
      where
        .selectFrom('session')
        .whereRef('session.account_id', '=', 'account.id')
        .where('session.client_key', '=', clientKey)
        .select(sql.lit(1).as('one')),
    )
    .$castTo<boolean>();
