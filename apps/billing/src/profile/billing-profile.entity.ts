import { isDeepStrictEqual } from 'node:util';
import type {
  AccountDebitView,
  BillingAddress,
  CustomerBillingSnapshot,
  DebitState,
  ImportedBilling,
  InvoiceDelivery,
  InvoiceMailForm,
  PaymentMethod,
} from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';
import { type DebitDetails, type DebitStep, debitStep } from '../payment/debit/debit-step';
import { debitView } from '../payment/debit/debit.view';

/** What the customer says itself of how it is billed; `address` null keeps the one there is. */
export interface BillingWishes {
  readonly sameAsContractor: boolean;
  readonly address: BillingAddress | null;
  readonly mails: string[];
  readonly delivery: InvoiceDelivery;
  readonly mailForm: InvoiceMailForm;
}

/** What an import says of it: how mails look is for the customer alone to say. */
type ImportedWishes = Omit<BillingWishes, 'mailForm'>;

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
  protected mailForm: InvoiceMailForm = 'link';
  protected paymentMethod!: PaymentMethod;
  protected debitState: DebitState | null = null;
  /** How many debit forms the customer was sent: the last one counts. */
  protected debitForms: number = 0;
  protected debitBankName: string | null = null;
  protected debitAccountEnding: string | null = null;
  protected debitReason: string | null = null;
  /** Version of the customer whose import came last, and what it said: only news in an import may replace the customer's own edits. */
  protected importedVersion: number;
  protected imported: ImportedBilling;
  /** Version of the customer that its payment method is of: an application or an import that is older does not count. */
  protected paymentVersion: number;

  constructor({ customerId, customerNumber, billing }: CustomerBillingSnapshot, version: number) {
    this.customerId = customerId;
    this.customerNumber = customerNumber;
    this.importedVersion = version;
    this.imported = plain(billing);
    this.paymentVersion = version;
    this.payBy(billing.paymentMethod, 'active');
    this.version += 1;
    this.write({ ...wishesIn(this.imported), mailForm: this.mailForm });
  }

  number(): string {
    return this.customerNumber;
  }

  facts(): BillingWishes & { version: number; paymentMethod: PaymentMethod; debitState: DebitState | null } {
    const { version, paymentMethod, debitState } = this;
    return { ...this.wishes(), version, paymentMethod, debitState };
  }

  wishes(): BillingWishes {
    const { sameAsContractor, address, mails, delivery, mailForm } = this;
    return { sameAsContractor, address, mails, delivery, mailForm };
  }

  /** What the customer changes itself. Whether anything changed. */
  change(wishes: BillingWishes): boolean {
    const before = this.wishes();
    this.write(wishes);
    const changed = !isDeepStrictEqual(plain(before), plain(this.wishes()));
    if (changed) this.version += 1;
    return changed;
  }

  /** Takes in what an import says, unless it is older than the last one or says nothing new. */
  takeImport({ customerNumber, billing }: CustomerBillingSnapshot, version: number): void {
    if (version <= this.importedVersion) return;
    this.importedVersion = version;
    this.customerNumber = customerNumber;
    const imported = plain(billing);
    if (isDeepStrictEqual(imported, plain(this.imported))) return;
    const before = this.imported;
    this.imported = imported;
    // Else what the customer has applied for since stays, whatever else is news.
    if (imported.paymentMethod !== before.paymentMethod) this.take(imported.paymentMethod, version, 'active');
    this.version += 1;
    this.write(news(wishesIn(before), wishesIn(imported), this.wishes()));
  }

  /**
   * Pays as was applied for, unless `customerVersion` is older than what it pays by already. An account debit begins with a
   * form by post (domain.md); bills are paid by transfer until it is active.
   */
  changeTerms(method: PaymentMethod, customerVersion: number): boolean {
    const changed = this.take(method, customerVersion, 'form-sent');
    if (changed) this.version += 1;
    return changed;
  }

  /** 口座振替 as it stands; undefined where the customer pays in another way. */
  debit(): AccountDebitView | undefined {
    const { debitState: state, debitForms: forms, debitBankName: bankName, debitAccountEnding: accountEnding } = this;
    if (state === null) return undefined;
    return debitView({ state, forms, customerNumber: this.customerNumber, bankName, accountEnding, reason: this.debitReason });
  }

  /** @throws Failure where the step does not follow on the present state, or lacks what belongs to it */
  advanceDebit(step: DebitStep): void {
    const { bankName = this.debitBankName, accountEnding = this.debitAccountEnding, reason } = debitStep(this.debitState, step);
    this.setDebit(step.state, { bankName, accountEnding, reason: reason ?? null });
    this.version += 1;
  }

  /** Whether it pays in another way now. Who is imported as paying by account debit has paid so before: the bank has agreed. */
  private take(method: PaymentMethod, customerVersion: number, debit: DebitState): boolean {
    if (customerVersion <= this.paymentVersion) return false;
    this.paymentVersion = customerVersion;
    if (method === this.paymentMethod) return false;
    this.payBy(method, debit);
    return true;
  }

  private write({ sameAsContractor, address, mails, delivery, mailForm }: BillingWishes): void {
    this.sameAsContractor = sameAsContractor;
    this.address = address ?? this.address;
    this.mails = mails;
    this.delivery = delivery;
    this.mailForm = mailForm;
  }

  private payBy(method: PaymentMethod, debit: DebitState): void {
    this.paymentMethod = method;
    const none = { bankName: null, accountEnding: null, reason: null };
    this.setDebit(method === 'account-debit' ? debit : null, none);
  }

  private setDebit(state: DebitState | null, details: DebitDetails): void {
    this.debitState = state;
    if (state === 'form-sent') this.debitForms += 1;
    this.debitBankName = details.bankName;
    this.debitAccountEnding = details.accountEnding;
    this.debitReason = details.reason;
  }
}

/** As it is stored: without prototypes and absent fields, so that two of them compare. */
const plain = <T extends object>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

const wishesIn = ({ sameAsContractor, address, mails, delivery }: ImportedBilling): ImportedWishes => ({
  sameAsContractor,
  address: address ?? null,
  mails,
  delivery,
});

/** What is there now, with what an import says otherwise than the one before: the rest may be the customer's own edits. */
const news = (last: ImportedWishes, next: ImportedWishes, now: BillingWishes): BillingWishes => {
  const differ = Object.entries(next).filter(([name, value]) => !isDeepStrictEqual(value, last[name as keyof ImportedWishes]));
  return { ...now, ...(Object.fromEntries(differ) as Partial<BillingWishes>) };
};

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
    mailForm: p.string().$type<InvoiceMailForm>(),
    paymentMethod: p.string().$type<PaymentMethod>(),
    debitState: p.string().$type<DebitState>().nullable(),
    debitForms: p.integer(),
    debitBankName: p.text().nullable(),
    debitAccountEnding: p.text().nullable(),
    debitReason: p.text().nullable(),
    importedVersion: p.integer(),
    imported: p.json<ImportedBilling>(),
    paymentVersion: p.integer(),
  },
});
