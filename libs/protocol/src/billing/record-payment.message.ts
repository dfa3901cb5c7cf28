import { Day, Int, Text } from '../fields/fields';
import { command } from '../wire/message';
import { InvoiceRequest } from './get-invoice.message';
import { InvoiceView } from './invoice.view';

export class RecordPaymentRequest extends InvoiceRequest {
  @Int({ min: 1, max: 1_000_000_000 }) amount!: number;
  @Day() receivedOn!: string;
  /** How the bank's statement names it; the same twice is one payment. */
  @Text({ max: 100 }) reference!: string;
}

/**
 * An operator records a transfer that came in. `conflict` `payment.recorded` for a reference with another amount, day or invoice,
 * `invoice.not-payable` for a correction or void.
 */
export const RecordPayment = command({
  subject: 'rpc.billing.payment.record',
  audit: ['payment.recorded'],
  request: RecordPaymentRequest,
  reply: InvoiceView,
});
