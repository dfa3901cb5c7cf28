import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from '../limit/delay.policy';
import type { Door } from '../limit/limits';

/** Who tries to log in as whom, from where. */
export interface LogInTry {
  readonly subdomain: string;
  readonly login: string;
  readonly clientKey: string;
  /** The account has been logged in to from there before. */
  readonly familiar: boolean;
}

@Injectable()
export class LogInLimits {
  private readonly account;
  private readonly address;

  constructor(config: IdentityConfig) {
    this.account = delayPolicy('log-in/account', config.LIMIT_LOG_IN_PER_ACCOUNT, { clearedBySuccess: true });
    this.address = delayPolicy('log-in/address', config.LIMIT_LOG_IN_PER_ADDRESS);
  }

  /**
   * Tries at one account share one count, wherever they come from, so many addresses help nobody. A place from which
   * the account was used before has a count of its own: strangers who keep guessing do not keep its owner out.
   */
  doors({ subdomain, login, clientKey, familiar }: LogInTry): readonly Door[] {
    const account = JSON.stringify(familiar ? [subdomain, login, clientKey] : [subdomain, login]);
    return [
      { policy: this.account, key: account },
      { policy: this.address, key: clientKey },
    ];
  }
}
