import { type ContractChangeKind, contractChangeKinds } from '../contracts/application-terms';
import { ComingMonthView, MonthBeginningView } from '../contracts/coming-month.view';
import { ComingTermView } from '../contracts/coming-term.view';
import { MonthChargeView } from '../contracts/month-charge.view';
import { Day, Id, ListOf, Month, OneOf, Optional, Text, Yen } from '../fields/fields';
import { query } from '../wire/message';
import { InvoiceLineView, InvoiceTaxView } from './invoice.view';

/** What contracts say that a month will cost, and the terms to come. */
export class PreviewInvoiceRequest {
  @Month() month!: string;
  @Day() chargedOn!: string;
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
  @Optional() @ListOf(() => ComingTermView) terms?: ComingTermView[];
  @Optional() @ListOf(() => ComingMonthView) months?: ComingMonthView[];
}

/** A document to come. */
export class DocumentPreview {
  @Day() issuedOn!: string;
  @Day() dueOn!: string;
  @ListOf(() => InvoiceLineView) lines!: InvoiceLineView[];
  @ListOf(() => InvoiceTaxView) taxes!: InvoiceTaxView[];
  @Yen() net!: number;
  @Yen() tax!: number;
  @Yen() total!: number;
}

/** The document over a term that begins, on its first day, and why it begins. */
export class TermPreview extends DocumentPreview {
  @Id() contractId!: string;
  @Text({ max: 40 }) product!: string;
  @OneOf(contractChangeKinds) reason!: ContractChangeKind;
  @Optional() @Id() applicationId?: string;
}

/** The document over a later month, in which contracts begin to be billed by the month. */
export class MonthPreview extends DocumentPreview {
  @ListOf(() => MonthBeginningView) begins!: MonthBeginningView[];
}

/** The document over the next month, without lines where no contract is monthly, and one for each term to come. */
export class InvoicePreview extends DocumentPreview {
  /** Soonest first. */
  @ListOf(() => TermPreview) terms!: TermPreview[];
  /** Soonest first; absent where no contract begins to be billed by the month later than the next 1st. */
  @Optional() @ListOf(() => MonthPreview) months?: MonthPreview[];
}

/** What the documents over these charges would say; nothing is issued. */
export const PreviewInvoice = query({
  subject: 'rpc.billing.invoice.preview',
  request: PreviewInvoiceRequest,
  reply: InvoicePreview,
});
