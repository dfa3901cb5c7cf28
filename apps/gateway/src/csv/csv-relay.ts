import { Log } from '@csite/service';
import type { Rpc } from '@csite/protocol';
import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { acceptedLanguage } from '../http/language';
import type { Asked } from '../route/asked.decorator';
import { DEADLINE_MS, type Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { BYTE_ORDER_MARK, csvOf } from './csv';
import type { CsvTable } from './csv-table';

/** A list of the bus, a page at a time. */
export type Listing<Row> = Rpc<ListWords, Page<Row>>;

interface ListWords {
  limit?: number;
  cursor?: string;
}

interface Page<Row> {
  items: Row[];
  nextCursor?: string;
}

/** Asks for one page of a list. */
type ReadPage<Row> = (exchange: Exchange, page: { limit: number; cursor?: string }) => Promise<Page<Row>>;

interface CsvFile<Row> {
  /** Without its ending. */
  readonly name: string;
  readonly table: CsvTable<Row>;
}

/** As many as a list gives at once. */
const PAGE = 100;

/** Lists as files: a page is asked for when the client has taken the one before, so that none of any length fills the memory. */
@Injectable()
export class CsvRelay {
  constructor(
    private readonly relay: Relay,
    @Inject(Log) private readonly log: Log,
  ) {}

  /**
   * The first page is there before the answer begins: what the service refuses is a problem as everywhere. If a later one fails,
   * the answer breaks off, so that half a list never looks like a whole one.
   */
  send<Row>(asked: Asked<Listing<Row>>, file: CsvFile<Row>): Promise<Readable> {
    return this.sendPages(asked, file, (exchange, page) => this.relay.ask(exchange, asked.message, { ...asked.words, ...page }));
  }

  /** The same of a list that is put together here. */
  async sendPages<Row>(exchange: Exchange, { name, table }: CsvFile<Row>, read: ReadPage<Row>): Promise<Readable> {
    const first = await read(exchange, { limit: PAGE });
    void exchange.reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}.csv"`,
    });
    return Readable.from(this.#chunks(exchange, first, table, read));
  }

  async *#chunks<Row>(exchange: Exchange, first: Page<Row>, table: CsvTable<Row>, read: ReadPage<Row>): AsyncGenerator<string> {
    const language = acceptedLanguage(exchange.request.headers['accept-language']);
    const rowsOf = ({ items }: Page<Row>): string => csvOf(items.map((row) => table.map(({ cell }) => cell(row, language))));
    yield `${BYTE_ORDER_MARK}${csvOf([table.map(({ heading }) => heading[language])])}${rowsOf(first)}`;
    for (let page = first; page.nextCursor !== undefined;) {
      page = await this.#next(exchange, page.nextCursor, read);
      yield rowsOf(page);
    }
  }

  /** The deadline of a request is for its first answer; each page has as long. */
  async #next<Row>(exchange: Exchange, cursor: string, read: ReadPage<Row>): Promise<Page<Row>> {
    const outgoing = { ...exchange.outgoing, deadline: Date.now() + DEADLINE_MS };
    try {
      return await read({ ...exchange, outgoing }, { limit: PAGE, cursor });
    } catch (error) {
      this.log.warn('a file broke off', { route: exchange.request.routeOptions.url, error: String(error) });
      throw error;
    }
  }
}
