import { Day, Int, Text } from '../fields/fields';
import { command } from '../wire/message';
import { InvoiceRequest } from './get-invoice.message';
import { InvoiceView } from './invoice.view';

export class RecordPaymentRequest extends InvoiceRequest {
  @Int({ min: 1, max: 1_000_000_000 }) amount!: number;
  @Day() receivedOn!: string;
  /** How the bank's statement names it; the same twice is one payment of the invoice. One transfer may pay several invoices. */
  @Text({ max: 100 }) reference!: string;
}

/**
 * An operator records a transfer that came in. `conflict` `payment.recorded` for a reference of this invoice with another amount or
 * day, `invoice.not-payable` for a correction or void, `invoice.voided` for an invoice that was taken back; `unprocessable`
 * `payment.in-future` for a day that is still to come, `payment.above-open` for more than is open.
 */
export const RecordPayment = command({
  subject: 'rpc.billing.payment.record',
  audit: ['payment.recorded'],
  request: RecordPaymentRequest,
  reply: InvoiceView,
});
