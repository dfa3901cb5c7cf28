import type { InvoiceKind, InvoiceReference, InvoiceState, InvoiceSummaryView, InvoiceView } from '@csite/protocol';

/** A document with what became of it. */
export interface InvoiceSummaryRow {
  readonly invoiceId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly issuedOn: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly dueOn: string;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly company: string;
  readonly paymentMethod: InvoiceSummaryView['paymentMethod'];
  readonly balance: number;
  /** Corrections that ask for more, each until its own day. */
  readonly more: readonly { readonly total: number; readonly dueOn: string }[];
  readonly isVoided: boolean;
}

export interface InvoiceRow extends InvoiceSummaryRow {
  readonly delivery: InvoiceView['delivery'];
  readonly recipient: InvoiceView['recipient'];
  readonly issuer: InvoiceView['issuer'];
  readonly lines: InvoiceView['lines'];
  readonly taxes: InvoiceView['taxes'];
  readonly reason: string | null;
  readonly corrects: InvoiceReference | null;
  readonly correctedBy: InvoiceReference[];
}

/** Counted, so that only the documents of the page are looked at: for `exists`, PostgreSQL may gather all that were ever voided. */
export const SUMMARY_COLUMNS = `
  i.invoice_id as "invoiceId", i.number, i.kind, i.issued_on as "issuedOn", i.period_from as "periodFrom",
  i.period_until as "periodUntil", i.due_on as "dueOn", i.net, i.tax, i.total, i.recipient ->> 'company' as company,
  i.payment_method as "paymentMethod",
  (i.total + (select coalesce(sum(c.total), 0) from invoice c where c.corrects_id = i.invoice_id)
    - (select coalesce(sum(p.amount), 0) from invoice_payment p where p.invoice_id = i.invoice_id))::bigint as balance,
  (select coalesce(json_agg(json_build_object('total', m.total, 'dueOn', m.due_on)), '[]')
    from invoice m where m.corrects_id = i.invoice_id and m.total > 0) as more,
  (select count(*) from invoice v where v.corrects_id = i.invoice_id and v.kind = 'void') > 0 as "isVoided"`;

const REFERENCE = `json_build_object('invoiceId', r.invoice_id, 'number', r.number)`;

export const INVOICE_COLUMNS = `${SUMMARY_COLUMNS}, i.delivery, i.recipient, i.issuer, i.lines, i.taxes, i.reason,
  (select ${REFERENCE} from invoice r where r.invoice_id = i.corrects_id) as corrects,
  (select coalesce(json_agg(${REFERENCE} order by r.invoice_id), '[]') from invoice r where r.corrects_id = i.invoice_id) as "correctedBy"`;

/** Of an invoice with all that corrected it and was paid; corrections have no life of their own. */
export const stateOf = (row: InvoiceSummaryRow, today: Temporal.PlainDate): InvoiceState | undefined => {
  if (row.kind !== 'invoice') return undefined;
  if (row.isVoided) return 'voided';
  if (row.balance <= 0) return 'paid';
  return row.dueOn < today.toString() && row.balance > notYetDue(row, today) ? 'overdue' : 'open';
};

/** What corrections ask for that have their day still before them. */
const notYetDue = ({ more }: InvoiceSummaryRow, today: Temporal.PlainDate): number =>
  more.reduce((sum, { total, dueOn }) => (dueOn < today.toString() ? sum : sum + total), 0);

export const summaryView = (row: InvoiceSummaryRow, today: Temporal.PlainDate): InvoiceSummaryView => {
  const { invoiceId, number, kind, issuedOn, periodFrom, periodUntil, dueOn, net, tax, total, company, paymentMethod } = row;
  const state = stateOf(row, today);
  return {
    ...{ invoiceId, number, kind, issuedOn, periodFrom, periodUntil, dueOn, net, tax, total, company, paymentMethod },
    ...(state && { state }),
  };
};

export const invoiceView = (row: InvoiceRow, today: Temporal.PlainDate): InvoiceView => {
  const { delivery, recipient, issuer, lines, taxes, reason, corrects, correctedBy, kind, balance } = row;
  return {
    ...summaryView(row, today),
    ...{ delivery, recipient, issuer, lines, taxes, correctedBy },
    ...(reason !== null && { reason }),
    ...(corrects !== null && { corrects }),
    ...(kind === 'invoice' && { balance }),
  };
};
