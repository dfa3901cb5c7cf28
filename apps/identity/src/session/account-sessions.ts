import { Clock } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Revocations } from './revocations';
import { Session, type SessionEnd } from './session.entity';

/** Ends the sessions of an account for reasons other than its log-out. */
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
  async endAll(em: EntityManager, accountId: string, end: SessionEnd, kept?: string): Promise<readonly string[]> {
    const sessions = await em.find(
      Session,
      { accountId, endedAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    const now = this.clock.now();
    return sessions.filter((session) => session.id !== kept && session.finish(end, now)).map(({ id }) => id);
  }

  /** Every process hears of it at once. */
  tell(ended: readonly string[]): void {
    for (const id of ended) this.revocations.tell(id);
  }
}
