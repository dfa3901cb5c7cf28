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
import { foldText, searchPatterns } from './search-text';

type Wanted = ListInvoicesRequest & { readonly limit: number };

const SEARCH_OWN = `
  select ${SUMMARY_COLUMNS} from invoice i
  where i.customer_id = $8::uuid
    and ($1::uuid is null or i.invoice_id < $1::uuid)
    and ($2::text is null or i.issued_on >= $2)
    and ($3::text is null or i.issued_on <= $3)
    and ($4::bigint is null or i.total >= $4)
    and ($5::bigint is null or i.total <= $5)
    and ($6::text[] is null or i.search_text like all($6))
  order by i.invoice_id desc limit $7`;

/** Among the documents of all customers, a function of the database that runs as its owner finds the ids. */
const SEARCH_ALL = `
  select ${SUMMARY_COLUMNS} from invoice i where i.invoice_id = any(array(select find_invoices($1, $2, $3, $4, $5, $6, $7, $8)))
  order by i.issued_on desc, i.invoice_id desc`;

const searchFor = ({ from, to, min, max, text, limit, cursor }: Wanted, customerId: string | null): CompiledQuery => {
  const search = [cursorId(cursor), from ?? null, to ?? null, min ?? null, max ?? null, searchPatterns(text), limit + 1];
  return customerId === null
    ? CompiledQuery.raw(SEARCH_ALL, [
        ...search,
        foldText(text ?? '')
          .trim()
          .replace(/\s+/g, ' '),
      ])
    : CompiledQuery.raw(SEARCH_OWN, [...search, customerId]);
};

const one = (whose: string): string => `select ${INVOICE_COLUMNS} from invoice i where i.invoice_id = $1 and ${whose}`;
const ONE_OWN = one('i.customer_id = $2::uuid');
const ONE_OF_ALL = one('$2::uuid is null');

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
    const { limit = PAGE } = request;
    checkRanges(request);
    const rows = await this.reads.run<InvoiceSummaryRow>(searchFor({ ...request, limit }, customerId));
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
    const [row] = await this.reads.run<InvoiceRow>(
      CompiledQuery.raw(customerId === null ? ONE_OF_ALL : ONE_OWN, [invoiceId, customerId]),
    );
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
