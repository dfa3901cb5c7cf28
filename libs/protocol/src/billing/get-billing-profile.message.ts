import { type ContractType, contractTypes } from '../contracts/contract-terms';
import { Flag, Int, ListOf, Month, Nested, OneOf, Optional, Text, Texts } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { BillingAddress } from './billing-address';
import { debitStates, invoiceDeliveries, MAX_BILLING_MAILS, paymentMethods } from './billing-terms';
import { type InvoiceMailForm, invoiceMailForms } from './invoice-terms';
import type { DebitState, InvoiceDelivery, PaymentMethod } from './billing-terms';

/** From which bill a change of today counts. */
export class BillingAppliesFromView {
  @Text({ max: 40 }) product!: string;
  @OneOf(contractTypes) contractType!: ContractType;
  /** `monthly`: the next bill. `annual`: that of the next term, or earlier of a charged addition. */
  @Month() month!: string;
}

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

  /** How the mail about a document brings it. */
  @OneOf(invoiceMailForms)
  mailForm!: InvoiceMailForm;

  @OneOf(paymentMethods)
  paymentMethod!: PaymentMethod;

  /** Only with `account-debit`. */
  @Optional()
  @OneOf(debitStates)
  debitState?: DebitState;

  /** From when a change of address, mails or delivery counts, per product; issued documents never change. */
  @ListOf(() => BillingAppliesFromView)
  appliesFrom!: BillingAppliesFromView[];

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
