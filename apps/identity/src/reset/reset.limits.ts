import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from '../limit/delay.policy';
import type { Door } from '../limit/limits';

/**
 * Every request counts, as none says whether it was right. Nobody's mailbox is filled, and nobody is kept from a new password: the
 * longest wait is shorter than the life of the link that came last.
 */
@Injectable()
export class ResetLimits {
  private readonly account;
  private readonly address;

  constructor(config: IdentityConfig) {
    this.account = delayPolicy('reset/account', config.LIMIT_RESETS_PER_ACCOUNT, { counts: 'all' });
    this.address = delayPolicy('reset/address', config.LIMIT_RESETS_PER_ADDRESS, { counts: 'all' });
  }

  toAsk(subdomain: string, login: string, clientKey: string): readonly Door[] {
    return [
      { policy: this.account, key: JSON.stringify([subdomain, login]) },
      { policy: this.address, key: clientKey },
    ];
  }
}
