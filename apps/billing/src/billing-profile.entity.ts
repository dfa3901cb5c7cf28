import { isDeepStrictEqual } from 'node:util';
import type {
  BillingAddress,
  CustomerBillingSnapshot,
  DebitState,
  ImportedBilling,
  InvoiceDelivery,
  PaymentMethod,
} from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';

/** How a customer is billed. */
export class BillingProfile {
  readonly customerId: string;
  /** What clients hold as ETag: grows when what they see changes, not with what is noted for ourselves. */
  protected version: number = 0;
  protected customerNumber: string;
  protected sameAsContractor!: boolean;
  /** The customer's own billing address; kept while bills go to the contractor. */
  protected address: BillingAddress | null = null;
  protected mails!: string[];
  protected delivery!: InvoiceDelivery;
  protected paymentMethod!: PaymentMethod;
  protected debitState: DebitState | null = null;
  /** Version of the customer whose import came last, and what it said: only news in an import may replace the customer's own edits. */
  protected importedVersion: number;
  protected imported: ImportedBilling;

  constructor({ customerId, customerNumber, billing }: CustomerBillingSnapshot, version: number) {
    this.customerId = customerId;
    this.customerNumber = customerNumber;
    this.importedVersion = version;
    this.imported = plain(billing);
    this.write(this.imported);
  }

  /** Takes in what an import says, unless it is older than the last one or says nothing new. */
  takeImport({ customerNumber, billing }: CustomerBillingSnapshot, version: number): void {
    if (version <= this.importedVersion) return;
    this.importedVersion = version;
    this.customerNumber = customerNumber;
    const imported = plain(billing);
    if (isDeepStrictEqual(imported, plain(this.imported))) return;
    this.imported = imported;
    this.write(imported);
  }

  private write(billing: ImportedBilling): void {
    this.version += 1;
    this.sameAsContractor = billing.sameAsContractor;
    this.address = billing.address ?? this.address;
    this.mails = billing.mails;
    this.delivery = billing.delivery;
    if (billing.paymentMethod !== this.paymentMethod) this.payBy(billing.paymentMethod);
  }

  /** Who is imported as paying by account debit has paid so before: the bank has agreed. */
  private payBy(method: PaymentMethod): void {
    this.paymentMethod = method;
    this.debitState = method === 'account-debit' ? 'active' : null;
  }
}

/** As it is stored: without prototypes and absent fields, so that two of them compare. */
const plain = (billing: ImportedBilling): ImportedBilling => JSON.parse(JSON.stringify(billing)) as ImportedBilling;

export const BillingProfileSchema = defineEntity({
  class: BillingProfile,
  tableName: 'billing_profile',
  properties: {
    customerId: p.uuid().primary(),
    version: p.integer(),
    customerNumber: p.string(),
    sameAsContractor: p.boolean(),
    address: p.json<BillingAddress>().nullable(),
    mails: p.array(),
    delivery: p.string().$type<InvoiceDelivery>(),
    paymentMethod: p.string().$type<PaymentMethod>(),
    debitState: p.string().$type<DebitState>().nullable(),
    importedVersion: p.integer(),
    imported: p.json<ImportedBilling>(),
  },
});
