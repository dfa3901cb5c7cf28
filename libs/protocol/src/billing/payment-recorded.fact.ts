import { Day, Id, Instant, Int, OneOf } from '../fields/fields';
import { fact } from '../wire/message';
import { paymentMethods, type PaymentMethod } from './billing-terms';

export class RecordedPayment {
  @Id() invoiceId!: string;
  @Id() customerId!: string;
  @Int() amount!: number;
  @Day() receivedOn!: string;
  @OneOf(paymentMethods) method!: PaymentMethod;
  @Instant() recordedAt!: string;
}

/** Money came in for an invoice, by whichever way: what is still to be paid of it is less. Its aggregate is the invoice. */
export const PaymentRecorded = fact({ subject: 'evt.billing.payment.recorded.v1', data: RecordedPayment });
