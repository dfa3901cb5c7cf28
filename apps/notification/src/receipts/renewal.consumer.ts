import { Consumes, type Received } from '@csite/messaging';
import { ContractRenewalAnnounced, type RenewalAnnouncement } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { contractRenewal } from '../templates/contract-renewal/contract-renewal.template';

/** That a contract renews is told to the contractor alone: nobody applied for it. */
@Controller()
export class RenewalConsumer {
  constructor(private readonly writer: MailWriter) {}

  @Consumes(ContractRenewalAnnounced, 'notification-renewal-announced')
  announced({ data }: Received<RenewalAnnouncement>, em: EntityManager): Promise<void> {
    const { name, email } = data.contractor;
    this.writer.queue(em, contractRenewal, data, { to: new Mailbox(name, email) });
    return Promise.resolve();
  }
}
