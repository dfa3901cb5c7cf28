import { Log } from '@csite/service';
import type { Rpc } from '@csite/protocol';
import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { acceptedLanguage } from '../http/language';
import type { Asked } from '../route/asked.decorator';
import { DEADLINE_MS } from '../route/exchange';
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
  async send<Row>(asked: Asked<Listing<Row>>, { name, table }: CsvFile<Row>): Promise<Readable> {
    const first = await this.#page(asked, undefined);
    void asked.reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}.csv"`,
    });
    return Readable.from(this.#chunks(asked, first, table));
  }

  async *#chunks<Row>(asked: Asked<Listing<Row>>, first: Page<Row>, table: CsvTable<Row>): AsyncGenerator<string> {
    const language = acceptedLanguage(asked.request.headers['accept-language']);
    const rowsOf = ({ items }: Page<Row>): string => csvOf(items.map((row) => table.map(({ cell }) => cell(row, language))));
    yield `${BYTE_ORDER_MARK}${csvOf([table.map(({ heading }) => heading[language])])}${rowsOf(first)}`;
    for (let page = first; page.nextCursor !== undefined;) {
      page = await this.#next(asked, page.nextCursor);
      yield rowsOf(page);
    }
  }

  /** The deadline of a request is for its first answer; each page has as long. */
  async #next<Row>(asked: Asked<Listing<Row>>, cursor: string): Promise<Page<Row>> {
    const outgoing = { ...asked.outgoing, deadline: Date.now() + DEADLINE_MS };
    try {
      return await this.#page({ ...asked, outgoing }, cursor);
    } catch (error) {
      this.log.warn('a file broke off', { subject: asked.message.subject, error: String(error) });
      throw error;
    }
  }

  #page<Row>(asked: Asked<Listing<Row>>, cursor: string | undefined): Promise<Page<Row>> {
    const words = { ...asked.words, limit: PAGE, ...(cursor !== undefined && { cursor }) };
    return this.relay.ask(asked, asked.message, words);
  }
}
