import type { Readable } from 'node:stream';
import { type InvoiceSummaryView, ListInvoices, ReadInvoiceFile, type SearchInvoicesRequest } from '@csite/protocol';
import { Log } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import { BYTE_ORDER_MARK, csvOf } from '../csv/csv';
import { acceptedLanguage } from '../http/language';
import { DEADLINE_MS, type Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { InvoiceFileRelay } from './invoice-file.relay';
import { type IndexRow, indexTable } from './index-table';
import { lazyZip } from './lazy-zip';

const PAGE = 100;

/** All documents of a period as one ZIP with an index, sent while it is made, at the pace of its reader. */
@Injectable()
export class InvoiceArchive {
  constructor(
    private readonly relay: Relay,
    private readonly files: InvoiceFileRelay,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** The list is there before the answer begins. If a document cannot be had later, the answer breaks off. */
  async send(exchange: Exchange, words: SearchInvoicesRequest, name: string): Promise<Readable> {
    const invoices = (await this.#list(exchange, words)).toReversed();
    void exchange.reply.headers({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.zip"`,
    });
    return this.#zip(lasting(exchange), invoices);
  }

  async #list(exchange: Exchange, words: SearchInvoicesRequest): Promise<InvoiceSummaryView[]> {
    const items: InvoiceSummaryView[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.relay.ask(lasting(exchange), ListInvoices, { ...words, limit: PAGE, ...(cursor && { cursor }) });
      items.push(...page.items);
      if (page.nextCursor === undefined) return items;
      cursor = page.nextCursor;
    }
  }

  #zip(exchange: Exchange, invoices: readonly InvoiceSummaryView[]): Readable {
    const rows: IndexRow[] = [];
    const pdfs = invoices.map((each) => ({ name: `${each.number}.pdf`, make: () => this.#pdf(exchange, each, rows) }));
    const index = { name: 'index.csv', make: () => Promise.resolve(indexOf(rows, exchange)) };
    return lazyZip([...pdfs, index], (error) => this.log.warn('an archive broke off', { error: String(error) }));
  }

  async #pdf(exchange: Exchange, invoice: InvoiceSummaryView, rows: IndexRow[]): Promise<Buffer> {
    const wanted = { message: ReadInvoiceFile, invoiceId: invoice.invoiceId, layout: 'a4' } as const;
    const { bytes, sha256 } = await this.files.whole(lasting(exchange), wanted);
    rows.push({ ...invoice, sha256 });
    return bytes;
  }
}

/** The deadline of a request is for its first answer; each question for an archive has as long. */
const lasting = (exchange: Exchange): Exchange => ({
  ...exchange,
  outgoing: { ...exchange.outgoing, deadline: Date.now() + DEADLINE_MS },
});

const indexOf = (rows: readonly IndexRow[], { request }: Exchange): Buffer => {
  const language = acceptedLanguage(request.headers['accept-language']);
  const head = csvOf([indexTable.map(({ heading }) => heading[language])]);
  const body = csvOf(rows.map((row) => indexTable.map(({ cell }) => cell(row, language))));
  return Buffer.from(`${BYTE_ORDER_MARK}${head}${body}`);
};
