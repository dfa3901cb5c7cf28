import { normalizeMailAddress } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { delayPolicy } from './delay.policy';
import type { Door } from './limits';

/** Nobody's mailbox is filled by what others ask for, whether it has an account or not. */
@Injectable()
export class MailLimits {
  private readonly recipient;

  constructor(config: IdentityConfig) {
    this.recipient = delayPolicy('mail/recipient', config.LIMIT_MAILS_PER_RECIPIENT, { counts: 'all' });
  }

  to(email: string): readonly Door[] {
    return [{ policy: this.recipient, key: normalizeMailAddress(email) }];
  }
}
