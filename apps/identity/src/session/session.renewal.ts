import type { CallerKind } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { LogInTrail } from './log-in.trail';
import type { OpenSession } from './log-in';
import { type PresentedToken, RefreshTokens } from './refresh-tokens';
import { Revocations } from './revocations';
import { Session } from './session.entity';
import { sessionEnded } from './session.failures';
import { sessionTerms } from './session.terms';

/** Who holds the session now; nobody where they are gone. @throws Failure where they may not come in any more. */
export type FindHolder<H> = (em: EntityManager, session: Session) => Promise<H | undefined>;

/** What a refresh came to; a session that it ended is told to everyone after the commit. */
type Renewed<H> = { readonly opened: OpenSession<H> } | { readonly endedNow?: string };

/** Exchanges refresh tokens and detects their reuse, for the sessions of accounts and of operators alike. */
@Injectable()
export class SessionRenewal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly tokens: RefreshTokens,
    private readonly revocations: Revocations,
    private readonly trail: LogInTrail,
  ) {}

  /** @throws Failure `unauthenticated` `session.ended`, also for a token of the other kind, which it leaves untouched. */
  async renew<H>(refreshToken: string, kind: CallerKind, find: FindHolder<H>): Promise<OpenSession<H>> {
    const presented = this.tokens.read(refreshToken);
    if (!presented) throw sessionEnded();
    const renewed = await this.database.transaction((em) => this.exchange(em, presented, kind, find));
    if ('opened' in renewed) return renewed.opened;
    if (renewed.endedNow) this.revocations.tell(renewed.endedNow);
    throw sessionEnded();
  }

  /** Returns instead of throwing where the session ends here, so that its end is committed. */
  private async exchange<H>(
    em: EntityManager,
    presented: PresentedToken,
    kind: CallerKind,
    find: FindHolder<H>,
  ): Promise<Renewed<H>> {
    const session = await em.findOne(Session, presented.sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // A made-up token ends nothing: session ids are no secret.
    if (!session?.isOf(kind) || !this.tokens.isGenuine(presented, session)) return {};
    const at = { business: this.clock.now(), real: Temporal.Now.instant() };
    const outcome = session.exchange(presented.generation, at, sessionTerms(this.config));
    if (outcome === 'reused') {
      this.trail.reused(em, session);
      return { endedNow: session.id };
    }
    if (outcome === 'ended') return {};
    const holder = await find(em, session);
    return holder ? { opened: { session, holder } } : {};
  }
}
