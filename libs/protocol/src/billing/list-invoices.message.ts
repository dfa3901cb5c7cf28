import { Day, Int, ListOf, Optional, Text, Yen } from '../fields/fields';
import { query } from '../wire/message';
import { InvoiceSummaryView } from './invoice.view';

/** Each narrows the others: dates of issue, totals, and words that stand on the document. */
export class SearchInvoicesRequest {
  @Optional() @Day() from?: string;
  @Optional() @Day() to?: string;
  @Optional() @Yen() min?: number;
  @Optional() @Yen() max?: number;
  /** Number, counterparty, product code, name or remark; several words must all stand on it. */
  @Optional() @Text({ max: 100 }) text?: string;
}

export class ListInvoicesRequest extends SearchInvoicesRequest {
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export class InvoicePage {
  @ListOf(() => InvoiceSummaryView) items!: InvoiceSummaryView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** The customer's documents, newest first, 20 a page unless told. `invalid` `period.reversed`, `amount.reversed`. */
export const ListInvoices = query({ subject: 'rpc.billing.invoice.list', request: ListInvoicesRequest, reply: InvoicePage });

/** The same of all customers, for operators. */
export const ListOperatorInvoices = query({
  subject: 'rpc.billing.operator.invoices',
  request: ListInvoicesRequest,
  reply: InvoicePage,
});
