import { Int, ListOf, Yen } from '../fields/fields';
import { Nothing, query } from '../wire/message';

export class FiscalYearTotal {
  /** The year in which it begins: 2025 is from 2025-04-01 to 2026-03-31. */
  @Int() fiscalYear!: number;
  /** How many documents. */
  @Int() documents!: number;
  @Yen() net!: number;
  @Yen() tax!: number;
  @Yen() total!: number;
}

export class InvoiceTotals {
  /** Oldest first; years without a document are not there. */
  @ListOf(() => FiscalYearTotal) items!: FiscalYearTotal[];
}

/** Documents by the fiscal year (April to March) of their issue; corrections and voids count with their sign. */
export const GetInvoiceTotals = query({ subject: 'rpc.billing.invoice.totals', request: Nothing, reply: InvoiceTotals });
