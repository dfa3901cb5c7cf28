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
import { documentNumber, searchPatterns } from './search-text';

const WORDS = `($7::text[] is null or i.search_text like all($7))`;

/** A statement for each: prepared as one for all, it would be planned for none, and read the documents of all to find those of one. */
const SEARCH_OWN = `
  select ${SUMMARY_COLUMNS} from invoice i
  where i.customer_id = $1::uuid
    and ($2::uuid is null or i.invoice_id < $2::uuid)
    and ($3::text is null or i.issued_on >= $3)
    and ($4::text is null or i.issued_on <= $4)
    and ($5::bigint is null or i.total >= $5)
    and ($6::bigint is null or i.total <= $6)
    and ${WORDS}
  order by i.invoice_id desc limit $8`;

/**
 * Along the index of days: without bounds of its own it begins at the end, and a period of years ago where that ends. Amounts stand
 * in that index, too: documents of others are not fetched.
 */
const searchAll = (words: string): string => `
  select ${SUMMARY_COLUMNS} from invoice i
  where $1::uuid is null
    and i.issued_on >= coalesce($3::text, '') and i.issued_on <= coalesce($4::text, '9999-12-31')
    and (i.issued_on, i.invoice_id) < (coalesce((select c.issued_on from invoice c where c.invoice_id = $2::uuid), '9999-12-31'),
      coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    and i.total >= coalesce($5::bigint, '-9223372036854775808') and i.total <= coalesce($6::bigint, '9223372036854775807')
    and ${words}
  order by i.issued_on desc, i.invoice_id desc limit $8`;

const SEARCH_ALL = searchAll(WORDS);
const SEARCH_NUMBER = searchAll('i.number = ($7::text[])[1]');

const statementFor = (customerId: string | null, number: string | undefined): string => {
  if (customerId !== null) return SEARCH_OWN;
  return number === undefined ? SEARCH_ALL : SEARCH_NUMBER;
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
    const { from = null, to = null, min = null, max = null, text, limit = PAGE, cursor } = request;
    checkRanges(request);
    const number = customerId === null ? documentNumber(text) : undefined;
    const words = number === undefined ? searchPatterns(text) : [number];
    const parameters = [customerId, cursorId(cursor), from, to, min, max, words, limit + 1];
    const statement = statementFor(customerId, number);
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
