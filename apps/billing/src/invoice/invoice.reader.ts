import {
  type Failure,
  type InvoicePage,
  type InvoiceTotals,
  type InvoiceView,
  type FiscalYearTotal,
  type ListInvoicesRequest,
  notFound,
} from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import {
  INVOICE_COLUMNS,
  type InvoiceRow,
  type InvoiceSummaryRow,
  invoiceView,
  SUMMARY_COLUMNS,
  summaryView,
} from './invoice-row';
import { checkRanges, cursorId, PAGE } from './invoice-search';
import { searchPatterns } from './search-text';

/** Two statements: prepared as one for both, it would be planned for neither, and read the documents of all to find those of one. */
const search = (whose: string): string => `
  select ${SUMMARY_COLUMNS} from invoice i
  where ${whose}
    and ($2::uuid is null or i.invoice_id < $2::uuid)
    and ($3::text is null or i.issued_on >= $3)
    and ($4::text is null or i.issued_on <= $4)
    and ($5::bigint is null or i.total >= $5)
    and ($6::bigint is null or i.total <= $6)
    and ($7::text[] is null or i.search_text like all($7))
  order by i.invoice_id desc limit $8`;

const SEARCH_OWN = search('i.customer_id = $1::uuid');
const SEARCH_ALL = search('$1::uuid is null');

const ONE = `select ${INVOICE_COLUMNS} from invoice i where i.invoice_id = $1 and ($2::uuid is null or i.customer_id = $2::uuid)`;

/** Fiscal years begin in April. */
const TOTALS = `
  select extract(year from issued_on::date - interval '3 months')::integer as "fiscalYear", count(*)::integer as documents,
    sum(net)::bigint as net, sum(tax)::bigint as tax, sum(total)::bigint as total
  from invoice where customer_id = $1 group by 1 order by 1`;

/** Documents of one customer; of all where no customer is named, for operators. */
@Injectable()
export class InvoiceReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list(request: ListInvoicesRequest, customerId: string | null): Promise<InvoicePage> {
    const { from = null, to = null, min = null, max = null, text, limit = PAGE, cursor } = request;
    checkRanges(request);
    const words = text === undefined ? null : searchPatterns(text);
    const parameters = [customerId, cursorId(cursor), from, to, min, max, words, limit + 1];
    const statement = customerId === null ? SEARCH_ALL : SEARCH_OWN;
    const rows = await this.reads.run<InvoiceSummaryRow>(CompiledQuery.raw(statement, parameters));
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const today = this.clock.today();
    return {
      items: shown.map((row) => summaryView(row, today)),
      ...(rows.length > limit && last && { nextCursor: last.invoiceId }),
    };
  }

  /** @throws Failure `not-found` `invoice.unknown` */
  async get(invoiceId: string, customerId: string | null): Promise<InvoiceView> {
    const [row] = await this.reads.run<InvoiceRow>(CompiledQuery.raw(ONE, [invoiceId, customerId]));
    if (!row) throw unknownInvoice();
    return invoiceView(row, this.clock.today());
  }

  async totals(customerId: string): Promise<InvoiceTotals> {
    return { items: await this.reads.run<FiscalYearTotal>(CompiledQuery.raw(TOTALS, [customerId])) };
  }
}

export const unknownInvoice = (): Failure =>
  notFound('invoice.unknown', {
    ja: 'ご指定の請求書は見つかりません。請求書の一覧から選び直してください。',
    en: 'There is no such document. Choose one from the list.',
  });
