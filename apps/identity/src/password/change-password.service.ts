import type { Call } from '@csite/messaging';
import { type Bilingual, type ChangeOwnPasswordRequest, type Failure, type Nothing, unprocessable } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { SecurityNotices } from '../notice/security-notices';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import { AccountSessions } from '../session/account-sessions';
import { sessionEnded } from '../session/session.failures';
import { CurrentPassword, currentWrong, type Proof } from './current-password';
import { PasswordContexts } from './password-contexts';
import { PasswordHasher } from './password-hasher';
import { assertGoodPassword } from './password-policy';

/** パスワード変更: of one's own, with the current one. */
@Injectable()
export class ChangePasswordService {
  constructor(
    private readonly database: Database,
    private readonly current: CurrentPassword,
    private readonly contexts: PasswordContexts,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly sessions: AccountSessions,
    private readonly notices: SecurityNotices,
    private readonly audit: Audit,
  ) {}

  async change({ currentPassword, newPassword }: ChangeOwnPasswordRequest, call: Call): Promise<Nothing> {
    await this.assertGood(newPassword, call);
    if (newPassword.normalize('NFKC') === currentPassword.normalize('NFKC')) throw unchanged();
    let ended: readonly string[] = [];
    await this.current.prove(call, currentPassword, async (proof) => {
      const passwordHash = await this.hasher.hash(newPassword);
      const once = blurredCall(this.secrets, call, [currentPassword, newPassword]);
      return this.database.command(once, async (em) => {
        ended = await this.replace(em, proof, passwordHash, call);
        return {};
      });
    });
    this.sessions.tell(ended);
    return {};
  }

  private async assertGood(newPassword: string, { account: { accountId, customerId } }: Call): Promise<void> {
    const [account, customer] = await this.database.transaction(async (em) => [
      await em.findOne(Account, accountId),
      await em.findOneOrFail(Customer, customerId),
    ]);
    if (!account) throw sessionEnded();
    assertGoodPassword(newPassword, await this.contexts.of(customer, account), 'newPassword');
  }

  /**
   * A wrong password is refused here, where a repeat under the same Idempotency-Key does not come: for that one, the password
   * that was current is no longer.
   */
  private async replace(em: EntityManager, { right, passwordHash }: Proof, next: string, call: Call): Promise<readonly string[]> {
    const { accountId, sessionId } = call.account;
    const account = await em.findOne(Account, accountId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!right || account?.passwordHash !== passwordHash) throw currentWrong();
    account.changePassword(next);
    this.audit.record(em, { act: 'password.changed', subject: account });
    await this.notices.tell(em, account, 'password-changed', call);
    return this.sessions.endAll(em, accountId, 'password', sessionId);
  }
}

const unchanged = (): Failure => {
  const code = 'password.unchanged';
  const detail: Bilingual = {
    ja: '現在と同じパスワードです。別のパスワードを入力してください。',
    en: 'This is the current password. Enter another one.',
  };
  return unprocessable(code, detail, { fields: [{ path: 'newPassword', code, detail }] });
};
