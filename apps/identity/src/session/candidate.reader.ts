import { kysely, Reads } from '@csite/service';
import { sql } from 'kysely';
import { Injectable } from '@nestjs/common';
import type { IdentityTables } from '../identity.tables';
import type { Candidate } from './log-in';

/** An account that the log-in may mean, and whether it was logged in to from there before. */
export interface AccountCandidate extends Candidate {
  readonly familiar: boolean;
}

const db = kysely<IdentityTables>();

@Injectable()
export class CandidateReader {
  constructor(private readonly reads: Reads) {}

  /**
   * At most a few: one label may be the subdomain of one customer's NEO and another's ChatLuck, and both may know the
   * address. One statement in any case, so that the time tells nothing.
   */
  find(subdomain: string, login: string, clientKey: string): Promise<AccountCandidate[]> {
    return this.reads.run(
      db
        .selectFrom('account')
        .where('account.login', '=', login)
        .where((where) =>
          where.exists(
            where
              .selectFrom('environment')
              .whereRef('environment.customer_id', '=', 'account.customer_id')
              .where('environment.subdomain', '=', subdomain)
              .select(sql.lit(1).as('one')),
          ),
        )
        .select(['account.id', 'account.password_hash as passwordHash'])
        .select((where) =>
          where
            .exists(
              where
                .selectFrom('session')
                .whereRef('session.account_id', '=', 'account.id')
                .where('session.client_key', '=', clientKey)
                .select(sql.lit(1).as('one')),
            )
            .$castTo<boolean>()
            .as('familiar'),
        )
        .limit(4),
    );
  }
}
