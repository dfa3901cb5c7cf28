import { Nested, OneOf, Optional } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { AccountDebitView } from './account-debit.view';
import { type PaymentMethod, paymentMethods } from './billing-terms';

/** How the customer pays. */
export class PaymentView {
  /** As agreed in the contract. */
  @OneOf(paymentMethods) method!: PaymentMethod;
  /** How bills are paid now: by transfer until the debit is active. */
  @OneOf(paymentMethods) paysBy!: PaymentMethod;
  /** Only with `account-debit`. */
  @Optional() @Nested(() => AccountDebitView) debit?: AccountDebitView;
}

/** How the caller's own customer pays; `not-found` `billing.profile-unknown` until contracts told of it. */
export const GetPayment = query({ subject: 'rpc.billing.payment.get', request: Nothing, reply: PaymentView });
