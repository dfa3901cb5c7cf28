import type { Call } from '@csite/messaging';
import { type Bilingual, type Failure, unprocessable } from '@csite/protocol';
import { Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from '../limit/delay.policy';
import { Limits } from '../limit/limits';
import { sessionEnded } from '../session/session.failures';
import { PasswordHasher } from './password-hasher';

/** The hash that the account had, and whether the password that was typed is its. */
export interface Proof {
  readonly passwordHash: string;
  readonly right: boolean;
}

/** Asks whoever has a session for the password as well: a session may be borrowed or stolen. */
@Injectable()
export class CurrentPassword {
  private readonly policy;

  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly hasher: PasswordHasher,
    config: IdentityConfig,
  ) {
    this.policy = delayPolicy('password/session', config.LIMIT_LOG_IN_PER_ACCOUNT, { clearedBySuccess: true });
  }

  /**
   * One try of this session; other sessions have counts of their own, so that a thief of one shuts nobody out.
   * @param work throws `currentWrong()` where the proof has to be right and is not: that is a failed try.
   * @throws Failure too-many `password.too-many-tries`
   */
  prove<T>({ account }: Call, typed: string, work: (proof: Proof) => Promise<T>): Promise<T> {
    const doors = [{ policy: this.policy, key: account.sessionId }];
    const isTry = ({ code }: Failure): boolean => code === wrongCode;
    return this.limits.guard('password.too-many-tries', doors, isTry, async () => {
      const passwordHash = await this.hashOf(account.accountId);
      return work({ passwordHash, right: await this.hasher.verify(passwordHash, typed) });
    });
  }

  private async hashOf(accountId: string): Promise<string> {
    const account = await this.database.transaction((em) => em.findOne(Account, accountId));
    if (!account?.passwordHash) throw sessionEnded();
    return account.passwordHash;
  }
}

const wrongCode = 'password.current-wrong';

export const currentWrong = (): Failure => {
  const detail: Bilingual = {
    ja: '現在のパスワードが正しくありません。入力し直してください。お忘れの場合は、ログアウトしてログイン画面から再設定できます。',
    en: 'The current password is not right. Type it again. A forgotten one is set anew from the log-in page, once you have logged out.',
  };
  return unprocessable(wrongCode, detail, { fields: [{ path: 'currentPassword', code: wrongCode, detail }] });
};
