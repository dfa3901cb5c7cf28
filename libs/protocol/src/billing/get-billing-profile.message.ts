import { Flag, Int, Nested, OneOf, Optional, Texts } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { BillingAddress } from './billing-address';
import { debitStates, invoiceDeliveries, MAX_BILLING_MAILS, paymentMethods } from './billing-terms';
import type { DebitState, InvoiceDelivery, PaymentMethod } from './billing-terms';

/** How a customer is billed. */
export class BillingProfileView {
  @Flag()
  sameAsContractor!: boolean;

  /** Where bills go now: the contractor's own address when `sameAsContractor`. */
  @Nested(() => BillingAddress)
  billingAddress!: BillingAddress;

  /** Where bills and notices about them are mailed: one main address, up to four more; none means the contractor mail. */
  @Texts({ max: MAX_BILLING_MAILS })
  mails!: string[];

  @OneOf(invoiceDeliveries)
  delivery!: InvoiceDelivery;

  @OneOf(paymentMethods)
  paymentMethod!: PaymentMethod;

  /** Only with `account-debit`. */
  @Optional()
  @OneOf(debitStates)
  debitState?: DebitState;

  /** Grows with every change; the ETag of the profile. */
  @Int({ min: 1 })
  version!: number;
}

/** The billing profile of the caller's own customer; `not-found` `billing.profile-unknown` until contracts told of one. */
export const GetBillingProfile = query({
  subject: 'rpc.billing.profile.get',
  request: Nothing,
  reply: BillingProfileView,
});
