import { ChargeOriginView } from '../contracts/month-charge.view';
import { BilingualView } from '../contracts/bilingual.view';
import { VendorDocument } from '../contracts/vendor-document';
import { Day, Id, Int, ListOf, Nested, OneOf, Optional, Text, Yen } from '../fields/fields';
import { BillingAddress } from './billing-address';
import { type InvoiceDelivery, invoiceDeliveries, type PaymentMethod, paymentMethods } from './billing-terms';
import { type InvoiceKind, invoiceKinds, type InvoiceState, invoiceStates } from './invoice-terms';

/** One line of a document, net. */
export class InvoiceLineView {
  /** Absent in what an operator corrects by hand. */
  @Optional() @Id() contractId?: string;
  @Optional() @Text({ max: 40 }) product?: string;
  @Text({ max: 40 }) code!: string;
  @Nested(() => BilingualView) name!: BilingualView;
  @Optional() @Text({ max: 40 }) unit?: string;
  @Int({ min: -2_147_483_647 }) quantity!: number;
  /** Yen per unit and month. */
  @Yen() unitPrice!: number;
  /** Whole months; 1 unless told. */
  @Optional() @Int() months?: number;
  @Yen() amount!: number;
  /** As printed, e.g. 「4月分」. */
  @Text({ min: 0 }) remark!: string;
  /** A decimal fraction, e.g. `0.10`. */
  @Text({ max: 6 }) taxRate!: string;
  /** What made the line what it is: the application it came from, or the renewal. */
  @Optional() @Nested(() => ChargeOriginView) origin?: ChargeOriginView;
}

/** All lines of one rate: the tax is rounded down once over their sum. */
export class InvoiceTaxView {
  @Text({ max: 6 }) taxRate!: string;
  @Yen() net!: number;
  @Yen() tax!: number;
}

export class InvoiceReference {
  @Id() invoiceId!: string;
  @Text({ max: 20 }) number!: string;
}

export class InvoiceSummaryView extends InvoiceReference {
  @OneOf(invoiceKinds) kind!: InvoiceKind;
  @Day() issuedOn!: string;
  @Day() periodFrom!: string;
  @Day() periodUntil!: string;
  @Day() dueOn!: string;
  @Yen() net!: number;
  @Yen() tax!: number;
  @Yen() total!: number;
  @Text() company!: string;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
  /** Absent of corrections and voids: they count with the invoice that they name. */
  @Optional() @OneOf(invoiceStates) state?: InvoiceState;
}

/** To whom a document was issued, as it was then. */
export class InvoiceRecipientView extends BillingAddress {
  @Text() customerNumber!: string;
}

/** 適格請求書: everything that stands on the document. */
export class InvoiceView extends InvoiceSummaryView {
  @OneOf(invoiceDeliveries) delivery!: InvoiceDelivery;
  @Nested(() => InvoiceRecipientView) recipient!: InvoiceRecipientView;
  @Nested(() => VendorDocument) issuer!: VendorDocument;
  @ListOf(() => InvoiceLineView) lines!: InvoiceLineView[];
  @ListOf(() => InvoiceTaxView) taxes!: InvoiceTaxView[];
  /** Of a correction or void: the document it is about, and why. */
  @Optional() @Nested(() => InvoiceReference) corrects?: InvoiceReference;
  @Optional() @Text({ max: 1000 }) reason?: string;
  /** Later documents about this one. */
  @ListOf(() => InvoiceReference) correctedBy!: InvoiceReference[];
  /** What is left to pay, corrections and payments counted; only of an invoice. */
  @Optional() @Yen() balance?: number;
}
