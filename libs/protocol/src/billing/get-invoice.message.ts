import { Id } from '../fields/fields';
import { query } from '../wire/message';
import { InvoiceView } from './invoice.view';

export class InvoiceRequest {
  @Id() invoiceId!: string;
}

/** `not-found` `invoice.unknown`, also for a document of another customer. */
export const GetInvoice = query({ subject: 'rpc.billing.invoice.get', request: InvoiceRequest, reply: InvoiceView });
