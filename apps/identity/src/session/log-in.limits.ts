import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { type DelayPolicy, delayPolicy } from '../limit/delay.policy';
import type { Door } from '../limit/limits';

/** Who tries to log in, from where. */
export interface LogInTry {
  readonly login: string;
  readonly clientKey: string;
  /** Whoever is meant has logged in from there before. */
  readonly familiar: boolean;
}

@Injectable()
export class LogInLimits {
  private readonly account;
  private readonly operator;
  private readonly address;
  private readonly second;

  constructor(config: IdentityConfig) {
    this.account = delayPolicy('log-in/account', config.LIMIT_LOG_IN_PER_ACCOUNT, { clearedBySuccess: true });
    this.operator = delayPolicy('log-in/operator', config.LIMIT_LOG_IN_PER_ACCOUNT, { clearedBySuccess: true });
    this.second = delayPolicy('log-in/second-step', config.LIMIT_SECOND_STEP_PER_ACCOUNT, { clearedBySuccess: true });
    this.address = delayPolicy('log-in/address', config.LIMIT_LOG_IN_PER_ADDRESS);
  }

  ofAccount({ subdomain, ...tried }: LogInTry & { readonly subdomain: string }): readonly Door[] {
    return this.doors(this.account, [subdomain, tried.login], tried);
  }

  /** Of the second step, by whose it is. */
  ofSecondStep(tried: LogInTry): readonly Door[] {
    return this.doors(this.second, [tried.login], tried);
  }

  /** A passkey cannot be guessed: no count of the account, whose owner a stranger could make wait. */
  ofPasskey(clientKey: string): readonly Door[] {
    return [{ policy: this.address, key: clientKey }];
  }

  ofOperator(tried: LogInTry): readonly Door[] {
    return this.doors(this.operator, [tried.login], tried);
  }

  /**
   * Tries at one person share one count, wherever they come from, so many addresses help nobody. A place from which
   * they logged in before has a count of its own: strangers who keep guessing do not keep the rightful one out.
   */
  private doors(policy: DelayPolicy, who: readonly string[], { clientKey, familiar }: LogInTry): readonly Door[] {
    return [
      { policy, key: JSON.stringify(familiar ? [...who, clientKey] : who) },
      { policy: this.address, key: clientKey },
    ];
  }
}
