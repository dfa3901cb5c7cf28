import type { RefreshSessionRequest, SessionView } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { IdentityConfig } from '../identity.config';
import { type PresentedToken, RefreshTokens } from './refresh-tokens';
import { Revocations } from './revocations';
import { Session } from './session.entity';
import { sessionEnded } from './session.failures';
import { type OpenSession, SessionIssuer } from './session.issuer';
import { sessionTerms } from './session.terms';

/** What a refresh came to; a session that it ended is told to everyone after the commit. */
type Refreshed = { readonly opened: OpenSession } | { readonly endedNow?: string };

@Injectable()
export class RefreshSessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly tokens: RefreshTokens,
    private readonly issuer: SessionIssuer,
    private readonly revocations: Revocations,
  ) {}

  async refresh({ refreshToken }: RefreshSessionRequest): Promise<SessionView> {
    const presented = this.tokens.read(refreshToken);
    if (!presented) throw sessionEnded();
    const refreshed = await this.database.transaction((em) => this.exchange(em, presented));
    if ('opened' in refreshed) return this.issuer.issue(refreshed.opened);
    if (refreshed.endedNow) this.revocations.tell(refreshed.endedNow);
    throw sessionEnded();
  }

  /** Returns instead of throwing where the session ends here, so that its end is committed. */
  private async exchange(em: EntityManager, presented: PresentedToken): Promise<Refreshed> {
    const session = await em.findOne(Session, presented.sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // A made-up token ends nothing: session ids are no secret.
    if (!session || !this.tokens.isGenuine(presented, session)) return {};
    const at = { business: this.clock.now(), real: Temporal.Now.instant() };
    const outcome = session.exchange(presented.generation, at, sessionTerms(this.config));
    if (outcome === 'reused') return { endedNow: session.id };
    if (outcome === 'ended') return {};
    const account = await em.findOne(Account, session.accountId);
    if (!account) return {};
    const customer = await em.findOneOrFail(Customer, account.customerId);
    customer.assertDirect('session.partner-contract');
    return { opened: { session, account, customer } };
  }
}
