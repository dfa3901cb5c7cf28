import { Clock } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Revocations } from './revocations';
import { Session, type SessionEnd } from './session.entity';

/** Ends the sessions of an account or an operator for reasons other than their log-out. */
@Injectable()
export class AccountSessions {
  constructor(
    private readonly clock: Clock,
    private readonly revocations: Revocations,
  ) {}

  /**
   * Runs in the transaction of what ends them.
   * @param kept a session that goes on.
   * @returns the ids to `tell` after the commit.
   */
  endAll(em: EntityManager, accountId: string, end: SessionEnd, kept?: string): Promise<readonly string[]> {
    return this.endOf(em, { accountId }, end, kept);
  }

  /** As `endAll`, of an operator. */
  endAllOfOperator(em: EntityManager, operatorId: string, end: SessionEnd): Promise<readonly string[]> {
    return this.endOf(em, { operatorId }, end);
  }

  /** Every process hears of it at once. */
  tell(ended: readonly string[]): void {
    for (const id of ended) this.revocations.tell(id);
  }

  private async endOf(
    em: EntityManager,
    holder: { accountId: string } | { operatorId: string },
    end: SessionEnd,
    kept?: string,
  ): Promise<readonly string[]> {
    const sessions = await em.find(
      Session,
      { ...holder, endedAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    const now = this.clock.now();
    return sessions.filter((session) => session.id !== kept && session.finish(end, now)).map(({ id }) => id);
  }
}
