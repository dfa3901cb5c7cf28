import { Emails, Nested, Optional, Text } from '../fields/fields';
import { fact } from '../wire/message';
import { InvoiceSnapshot } from './invoice-issued.fact';

/** A PDF, as long as the bus carries it. */
export class InvoiceAttachment {
  @Text({ max: 100 }) fileName!: string;
  @Text({ max: 64 }) sha256!: string;
  @Text({ max: 900_000 }) base64!: string;
}

export class InvoiceAnnouncement extends InvoiceSnapshot {
  /** Named at the head of the mail: a person in charge, or empty. */
  @Text({ min: 0 }) name!: string;
  @Emails({ max: 5 }) mails!: string[];
  /** Only where the customer asks for it and the bus carries it; else the mail has the link alone. */
  @Optional() @Nested(() => InvoiceAttachment) attachment?: InvoiceAttachment;
}

/** A document is to be told of by mail. */
export const InvoiceAnnounced = fact({ subject: 'evt.billing.invoice.announced.v1', data: InvoiceAnnouncement });
