import type { Caller, Failure } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from '../limit/delay.policy';
import { Limits } from '../limit/limits';
import { confirmationRejectedCode } from './confirmation.failures';

/** Counted by session: a thief of one shuts out no other. */
@Injectable()
export class ConfirmationLimit {
  private readonly policy;

  constructor(
    private readonly limits: Limits,
    config: IdentityConfig,
  ) {
    this.policy = delayPolicy('confirmation', config.LIMIT_CONFIRMATION_PER_SESSION, { clearedBySuccess: true });
  }

  guard<T>({ sessionId }: Caller, work: () => Promise<T>): Promise<T> {
    const isTry = ({ code }: Failure): boolean => code === confirmationRejectedCode;
    return this.limits.guard('confirmation.too-many-tries', [{ policy: this.policy, key: sessionId }], isTry, work);
  }
}
