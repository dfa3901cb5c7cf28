import type { Call } from '@csite/messaging';
import type { ConfirmPasswordResetRequest, Nothing } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { LinkedAccounts } from '../link/linked-accounts';
import { SecurityNotices } from '../notice/security-notices';
import { PasswordHasher } from '../password/password-hasher';
import { assertGoodPassword } from '../password/password-policy';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import { AccountSessions } from '../session/account-sessions';

/** A new password in place of a forgotten one: by the mailbox alone, so it opens no session and takes no second factor away. */
@Injectable()
export class ConfirmResetService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly linked: LinkedAccounts,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly sessions: AccountSessions,
    private readonly notices: SecurityNotices,
    private readonly audit: Audit,
  ) {}

  async confirm({ token, password }: ConfirmPasswordResetRequest, call: Call): Promise<Nothing> {
    const { context } = await this.linked.find(token, 'password-reset');
    assertGoodPassword(password, context);
    const passwordHash = await this.hasher.hash(password);
    let ended: readonly string[] = [];
    await this.database.command(blurredCall(this.secrets, call, [token, password]), async (em) => {
      ended = await this.use(em, token, passwordHash, call);
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }

  private async use(em: EntityManager, token: string, passwordHash: string, call: Call): Promise<readonly string[]> {
    const { account, link } = await this.linked.hold(em, token, 'password-reset');
    link.use(this.clock.now());
    account.changePassword(passwordHash);
    const { id, name, email, customerId } = account;
    const by = { kind: 'account' as const, id, name, email };
    this.audit.record(em, { act: 'password.reset', customerId, by, subject: account });
    await this.notices.tell(em, account, 'password-reset', call);
    return this.sessions.endAll(em, account.id, 'password');
  }
}
