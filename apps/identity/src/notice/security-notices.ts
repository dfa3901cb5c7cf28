import { type Call, Outbox } from '@csite/messaging';
import { type SecurityEvent, SecurityNotice, type SecurityNoticeData } from '@csite/protocol';
import { Clock } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { deviceName } from '../session/device';

/** Word to a person of what was done to their account: who did not do it must learn of it. */
@Injectable()
export class SecurityNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of what happened; `by` says from where, `about` whose account it is where others are told, too. */
  async tell(
    em: EntityManager,
    { name, email, customerId }: Account,
    event: SecurityEvent,
    by: Pick<Call, 'clientAddress' | 'userAgent'>,
    about: Pick<SecurityNoticeData, 'person' | 'along'> = {},
  ): Promise<void> {
    const occurredAt = this.clock.now();
    const { company } = await em.findOneOrFail(Customer, customerId);
    const data = {
      to: { name, address: email },
      company,
      event,
      ...about,
      occurredAt: toRfc3339(occurredAt),
      device: deviceName(by.userAgent ?? ''),
      clientAddress: by.clientAddress ?? '',
    };
    this.outbox.send(em, SecurityNotice, { mailId: newId(), occurredAt, data });
  }
}
