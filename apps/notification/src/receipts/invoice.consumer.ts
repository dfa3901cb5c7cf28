import { Consumes, type Received } from '@csite/messaging';
import { type InvoiceAnnouncement, InvoiceAnnounced } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { invoiceAnnounced } from '../templates/invoice-announced/invoice-announced.template';

/** Documents are told of at each billing mail, in a mail of its own: none sees the others' addresses. */
@Controller()
export class InvoiceConsumer {
  constructor(private readonly writer: MailWriter) {}

  @Consumes(InvoiceAnnounced, 'notification-invoice-announced')
  announced({ data }: Received<InvoiceAnnouncement>, em: EntityManager): Promise<void> {
    const { mails, name, attachment } = data;
    for (const mail of mails)
      this.writer.queue(em, invoiceAnnounced, data, { to: new Mailbox(name, mail), ...(attachment && { attachment }) });
    return Promise.resolve();
  }
}
