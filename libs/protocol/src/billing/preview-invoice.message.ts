import { MonthChargeView } from '../contracts/month-charge.view';
import { Day, ListOf, Month, Yen } from '../fields/fields';
import { query } from '../wire/message';
import { InvoiceLineView, InvoiceTaxView } from './invoice.view';

/** What contracts say that a month will cost. */
export class PreviewInvoiceRequest {
  @Month() month!: string;
  @Day() chargedOn!: string;
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
}

export class InvoicePreview {
  @Day() issuedOn!: string;
  @Day() dueOn!: string;
  @ListOf(() => InvoiceLineView) lines!: InvoiceLineView[];
  @ListOf(() => InvoiceTaxView) taxes!: InvoiceTaxView[];
  @Yen() net!: number;
  @Yen() tax!: number;
  @Yen() total!: number;
}

/** What the document over these charges would say; nothing is issued. */
export const PreviewInvoice = query({
  subject: 'rpc.billing.invoice.preview',
  request: PreviewInvoiceRequest,
  reply: InvoicePreview,
});
