import { BillingAddress } from '../billing/billing-address';
import {
  type InvoiceDelivery,
  invoiceDeliveries,
  MAX_BILLING_MAILS,
  type PaymentMethod,
  paymentMethods,
} from '../billing/billing-terms';
import { Emails, Flag, Id, Nested, OneOf, Optional, Text } from '../fields/fields';
import { fact } from '../wire/message';

/** How an imported customer is billed; contracts passes it on and keeps none of it. */
export class ImportedBilling {
  @Flag() sameAsContractor!: boolean;
  /** Only when it is not the contractor's. */
  @Optional() @Nested(() => BillingAddress) address?: BillingAddress;
  @Emails({ max: MAX_BILLING_MAILS }) mails!: string[];
  @OneOf(invoiceDeliveries) delivery!: InvoiceDelivery;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
}

export class CustomerBillingSnapshot {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Nested(() => ImportedBilling) billing!: ImportedBilling;
}

export const CustomerBillingImported = fact({
  subject: 'evt.contracts.customer.billing-imported.v1',
  data: CustomerBillingSnapshot,
});
