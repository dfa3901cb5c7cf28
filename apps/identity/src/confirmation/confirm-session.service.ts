import type { Call } from '@csite/messaging';
import { type AccountCaller, type ConfirmedSessionView, confirmationSeconds, type ConfirmSessionRequest } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { AccountReader } from '../account/account.reader';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from '../limit/delay.policy';
import { type Door, Limits } from '../limit/limits';
import { PasswordHasher } from '../password/password-hasher';
import { Session } from '../session/session.entity';
import { sessionEnded } from '../session/session.failures';
import { SessionIssuer } from '../session/session.issuer';
import { confirmationRejected } from './confirmation.failures';

/** Asks again, in an open session, who is there. */
@Injectable()
export class ConfirmSessionService {
  private readonly policy;

  constructor(
    config: IdentityConfig,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly hasher: PasswordHasher,
    private readonly accounts: AccountReader,
    private readonly issuer: SessionIssuer,
  ) {
    this.policy = delayPolicy('confirmation', config.LIMIT_CONFIRMATION_PER_SESSION, { clearedBySuccess: true });
  }

  /** Repeating it does no harm, so that no key is kept of it. */
  async confirm({ password }: ConfirmSessionRequest, { account }: Call): Promise<ConfirmedSessionView> {
    // Counted by session: a thief of one shuts out no other.
    const doors: readonly Door[] = [{ policy: this.policy, key: account.sessionId }];
    const isTry = ({ code }: { readonly code: string }): boolean => code === 'confirmation.rejected';
    await this.limits.guard('confirmation.too-many-tries', doors, isTry, () => this.assertPassword(account, password));
    const caller = await this.database.transaction(async (em) => {
      const own = await em.findOne(Account, account.accountId);
      const session = await em.findOne(Session, account.sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!own || !session || session.endedAt) throw sessionEnded();
      session.confirm(this.clock.now());
      return own.caller(session);
    });
    const confirmedUntil = toRfc3339(this.clock.now().add({ seconds: confirmationSeconds }));
    return { ...(await this.issuer.accessTokenOf(caller)), confirmedUntil };
  }

  private async assertPassword(account: AccountCaller, password: string): Promise<void> {
    const hash = await this.accounts.passwordHash(account);
    if (!(await this.hasher.verify(hash, password))) throw confirmationRejected();
  }
}
