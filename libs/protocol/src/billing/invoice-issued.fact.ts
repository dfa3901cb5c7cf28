import { Id, Nested, Optional, Text } from '../fields/fields';
import { fact } from '../wire/message';
import { InvoiceReference, InvoiceSummaryView } from './invoice.view';

export class InvoiceSnapshot extends InvoiceSummaryView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  /** Of a correction or void. */
  @Optional() @Nested(() => InvoiceReference) corrects?: InvoiceReference;
}

/** A document is out: `total` is to be paid by `dueOn` in the way of `paymentMethod`; a correction or void changes what its invoice asks. */
export const InvoiceIssued = fact({ subject: 'evt.billing.invoice.issued.v1', data: InvoiceSnapshot });
