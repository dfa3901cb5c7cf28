import { Outbox } from '@csite/messaging';
import { InvoiceAnnounced, type InvoiceAttachment } from '@csite/protocol';
import { Due } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { InvoiceFiles } from '../file/invoice-files';
import { Payer } from '../payer/payer.entity';
import { BillingProfile } from '../profile/billing-profile.entity';
import { Invoice } from './invoice.entity';
import { ANNOUNCE, invoiceSnapshot } from './invoice.facts';

/** Larger ones would not fit the bus, in base64 with all the rest. */
const LARGEST_ATTACHMENT = 600_000;

/** Has issued documents told of by mail, to the billing mails of the day; none named means the contractor's. */
@Injectable()
export class AnnounceInvoiceService {
  constructor(
    private readonly outbox: Outbox,
    private readonly files: InvoiceFiles,
  ) {}

  @Due(ANNOUNCE)
  async announce(invoiceId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const invoice = await em.findOneOrFail(Invoice, { invoiceId });
    const { customerId, correctsId } = invoice;
    const { mails, mailForm } = (await em.findOneOrFail(BillingProfile, { customerId })).facts();
    const payer = await em.findOne(Payer, { customerId });
    // Told in a fact of its own that may still be under way: this is tried again.
    if (!payer) throw new Error(`nobody is known who pays for customer ${customerId}`);
    const original = correctsId === null ? undefined : await em.findOneOrFail(Invoice, { invoiceId: correctsId });
    const attachment = mailForm === 'attachment' ? await this.#attachment(invoiceId) : undefined;
    const data = {
      ...invoiceSnapshot(invoice, original),
      name: invoice.recipient.name,
      mails: mails.length > 0 ? [...mails] : payer.present([]).recipients.map(({ email }) => email),
      ...(attachment && { attachment }),
    };
    this.outbox.record(em, InvoiceAnnounced, { aggregateId: invoiceId, version: 2, data, occurredAt: dueAt });
  }

  /** Made and kept in a transaction of its own: should this one end before, the next try finds it. */
  async #attachment(invoiceId: string): Promise<InvoiceAttachment | undefined> {
    const { fileName, sha256, size, bytes } = await this.files.whole(invoiceId, 'a4');
    return size > LARGEST_ATTACHMENT ? undefined : { fileName, sha256, base64: bytes.toString('base64') };
  }
}
