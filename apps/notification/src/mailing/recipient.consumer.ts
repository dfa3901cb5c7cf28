import { Consumes, type Received } from '@csite/messaging';
import { CustomerChanged, type CustomerSnapshot } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { MailRecipient } from './mail-recipient.entity';

/** What notification learns of customers: where they get important notices, and of which products. */
@Controller()
export class RecipientConsumer {
  @Consumes(CustomerChanged, 'notification-recipients')
  async customerChanged({ data, version }: Received<CustomerSnapshot>, em: EntityManager): Promise<void> {
    const { customerId } = data;
    const known = await em.findOne(MailRecipient, { customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (known) known.follow(data, version);
    else em.persist(new MailRecipient(data, version));
  }
}
