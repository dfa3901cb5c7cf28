import type { Call } from '@csite/messaging';
import type { Failure } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { clientKey } from '../limit/client-key';
import { delayPolicy } from '../limit/delay.policy';
import { Limits } from '../limit/limits';
import { linkUnknown } from './link-unknown.failure';

/** Whoever tries tokens that are none is slowed down, by client address; a token that was mailed costs nobody a try. */
@Injectable()
export class LinkTries {
  private readonly policy;

  constructor(
    private readonly limits: Limits,
    config: IdentityConfig,
  ) {
    this.policy = delayPolicy('link/address', config.LIMIT_LINKS_PER_ADDRESS);
  }

  /** @throws Failure too-many `link.too-many-tries` */
  guard<T>({ clientAddress }: Pick<Call, 'clientAddress'>, work: () => Promise<T>): Promise<T> {
    const doors = [{ policy: this.policy, key: clientKey(clientAddress) }];
    return this.limits.guard('link.too-many-tries', doors, isGuess, work);
  }
}

const unknownCode = linkUnknown().code;
const isGuess = ({ code }: Failure): boolean => code === unknownCode;
