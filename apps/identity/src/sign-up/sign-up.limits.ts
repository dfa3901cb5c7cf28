import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from '../limit/delay.policy';
import type { Door } from '../limit/limits';

/** Number and subdomain stand on postcards: guessing them is slowed per client address, per subdomain and in all. */
@Injectable()
export class SignUpLimits {
  private readonly policies;

  constructor(config: IdentityConfig) {
    this.policies = {
      address: delayPolicy('sign-up/address', config.LIMIT_SIGN_UP_PER_ADDRESS),
      subdomain: delayPolicy('sign-up/subdomain', config.LIMIT_SIGN_UP_PER_SUBDOMAIN),
      all: delayPolicy('sign-up/all', config.LIMIT_SIGN_UP_IN_ALL),
      ceiling: delayPolicy('sign-up/ceiling', config.LIMIT_SIGN_UPS_PER_ADDRESS, { counts: 'all' }),
    };
  }

  toStart(address: string, subdomain: string): readonly Door[] {
    return [
      { policy: this.policies.address, key: address },
      { policy: this.policies.subdomain, key: subdomain },
      { policy: this.policies.all, key: 'all' },
      { policy: this.policies.ceiling, key: address },
    ];
  }
}
