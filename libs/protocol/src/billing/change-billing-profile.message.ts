import { ValidateIf } from 'class-validator';
import { Filled, Phone, PostalCode, Prefecture } from '../fields/address-fields';
import { Emails, Flag, Int, Nested, OneOf, Optional, Text } from '../fields/fields';
import { command } from '../wire/message';
import { type InvoiceDelivery, invoiceDeliveries, MAX_BILLING_MAILS } from './billing-terms';
import { type InvoiceMailForm, invoiceMailForms } from './invoice-terms';
import { BillingProfileView } from './get-billing-profile.message';

/** An address that somebody types in for bills to go to. */
export class TypedBillingAddress {
  @Filled() company!: string;
  @Text({ min: 0, max: 100 }) department!: string;
  @Text({ min: 0, max: 100 }) name!: string;
  @PostalCode() postalCode!: string;
  @Prefecture() prefecture!: string;
  @Filled() city!: string;
  @Filled() street!: string;
  @Text({ min: 0, max: 100 }) building!: string;
  @Phone({ optional: true }) tel!: string;
}

interface GoesToContractor {
  readonly sameAsContractor?: unknown;
}

/** What a customer changes of how it is billed; the payment method goes by application (`terms`). */
export class BillingParticulars {
  @Flag() sameAsContractor!: boolean;
  /** Required unless bills go to the contractor; kept for later where it comes all the same. */
  @ValidateIf((given: GoesToContractor, address: unknown) => given.sameAsContractor === false || address !== undefined)
  @Nested(() => TypedBillingAddress)
  address?: TypedBillingAddress;
  /** One main address and up to four more; none means the contractor mail. Each counts once. */
  @Emails({ max: MAX_BILLING_MAILS }) mails!: string[];
  @OneOf(invoiceDeliveries) delivery!: InvoiceDelivery;
  /** Stays as it is unless told. */
  @Optional() @OneOf(invoiceMailForms) mailForm?: InvoiceMailForm;
}

export class ChangeBillingProfileRequest extends BillingParticulars {
  /** Of the profile that was read before the change. */
  @Int({ min: 1 }) version!: number;
}

/**
 * Changes address, mails and delivery of bills to come. `conflict` `billing-profile.stale` when somebody changed them since
 * `version`; its data holds the present `profile`.
 */
export const ChangeBillingProfile = command({
  subject: 'rpc.billing.profile.change',
  audit: ['billing-profile.changed'],
  request: ChangeBillingProfileRequest,
  reply: BillingProfileView,
});
