import type { Call } from '@csite/messaging';
import type { EndOwnSessionRequest, Nothing, SessionList, SessionSummaryView } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { AccountSessions } from './account-sessions';
import { deviceOf } from './device';
import { LogInTrail } from './log-in.trail';
import { Session } from './session.entity';
import { sessionUnknown } from './session.failures';
import { sessionTerms } from './session.terms';

const most = 200;

/** Where a person is logged in, and an end to it. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly sessions: AccountSessions,
    private readonly trail: LogInTrail,
    private readonly audit: Audit,
  ) {}

  async list({ account: { accountId, sessionId } }: Call): Promise<SessionList> {
    const { idleHours, absoluteHours } = sessionTerms(this.config);
    const open = await this.database.transaction((em) =>
      em.find(Session, { accountId, endedAt: null }, { orderBy: { lastUsedAt: 'desc', id: 'desc' }, limit: most }),
    );
    const living = open.filter((session) => !this.isOver(session));
    return { items: living.map((session) => this.summary(session, sessionId)), idleHours, absoluteHours };
  }

  async endOne({ sessionId }: EndOwnSessionRequest, call: Call): Promise<Nothing> {
    await this.database.command(call, async (em) => {
      const session = await em.findOne(
        Session,
        { id: sessionId, accountId: call.account.accountId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (!session || session.endedAt || this.isOver(session)) throw sessionUnknown();
      session.finish('log-out', this.clock.now());
      this.trail.ended(em, session, call);
      return {};
    });
    this.sessions.tell([sessionId]);
    return {};
  }

  async endOthers(call: Call): Promise<Nothing> {
    let ended: readonly string[] = [];
    await this.database.command(call, async (em) => {
      ended = await this.endAllBut(em, call);
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }

  private async endAllBut(em: EntityManager, call: Call): Promise<readonly string[]> {
    const { accountId, sessionId } = call.account;
    const ended = await this.sessions.endAll(em, accountId, 'log-out', sessionId);
    if (ended.length === 0) this.audit.unchanged(em);
    for (const session of await em.find(Session, { id: { $in: [...ended] } })) this.trail.ended(em, session, call);
    return ended;
  }

  private isOver(session: Session): boolean {
    return Temporal.Instant.compare(this.clock.now(), session.expiresAt(sessionTerms(this.config))) > 0;
  }

  private summary(session: Session, current: string): SessionSummaryView {
    return {
      sessionId: session.id,
      ...deviceOf(session.userAgent),
      clientAddress: session.clientAddress,
      createdAt: toRfc3339(session.createdAt),
      lastUsedAt: toRfc3339(session.lastUsedAt),
      expiresAt: toRfc3339(session.expiresAt(sessionTerms(this.config))),
      current: session.id === current,
    };
  }
}
