import type { OperatorCaller, OperatorView } from '@csite/protocol';
import { kysely, Reads } from '@csite/service';
import { sql } from 'kysely';
import { Injectable } from '@nestjs/common';
import type { IdentityTables } from '../identity.tables';
import type { Candidate } from '../session/candidate';
import { sessionEnded } from '../session/session.failures';

/** The operator whom a log-in means, and whether they logged in from there before. */
export interface OperatorCandidate extends Candidate {
  readonly familiar: boolean;
}

const db = kysely<IdentityTables>();

@Injectable()
export class OperatorReader {
  constructor(private readonly reads: Reads) {}

  async own({ operatorId }: OperatorCaller): Promise<OperatorView> {
    const [view] = await this.reads.run(
      db.selectFrom('operator').where('id', '=', operatorId).select(['id as operatorId', 'name', 'email']),
    );
    if (!view) throw sessionEnded();
    return view;
  }

  /** The operator of that id. */
  one(id: string): Promise<Candidate[]> {
    return this.reads.run(
      db
        .selectFrom('operator')
        .where(sql<string>`id::text`, '=', id)
        .select(['id', 'name', 'password_hash as passwordHash']),
    );
  }

  /** One or none; one statement in any case, so that the time tells nothing. */
  candidates(login: string, clientKey: string): Promise<OperatorCandidate[]> {
    return this.reads.run(
      db
        .selectFrom('operator')
        .where('operator.login', '=', login)
        .select(['operator.id', 'operator.name', 'operator.password_hash as passwordHash'])
        .select((where) =>
          where
            .exists(
              where
                .selectFrom('session')
                .whereRef('session.operator_id', '=', 'operator.id')
                .where('session.client_key', '=', clientKey)
                .select(sql.lit(1).as('one')),
            )
            .$castTo<boolean>()
            .as('familiar'),
        ),
    );
  }
}
