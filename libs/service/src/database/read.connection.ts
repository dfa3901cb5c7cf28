import { gatherWrites } from '@csite/messaging';
import { Socket } from 'node:net';
import { Client, type QueryResult } from 'pg';
import type { Log } from '../log/log';
import { isAway } from './database.failures';
import { readTypes } from './read-types';

/** Reads that take longer are of no use to anybody; the connection is cut and made anew. */
const STATEMENT_MILLIS = 2_000;
const CONNECT_MILLIS = 1_000;
/** Less has passed when a connection turns out to be dead than when PostgreSQL does not answer. */
const REPEAT_MILLIS = 500;
/** Prepared statements per connection; beyond it (lists of varying length) statements go unnamed. */
const MAX_STATEMENTS = 500;

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One connection on which many reads are in flight at once: they are sent without waiting for each other's results. */
export class ReadConnection {
  #client?: Promise<Client>;
  readonly #names = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** A read that met a connection which had died unnoticed is sent again on a new one; one that waited in vain is not. */
  async run(statement: Statement): Promise<unknown[]> {
    const start = performance.now();
    const attempt = this.#connected();
    const client = await attempt;
    try {
      return await this.#send(client, statement);
    } catch (error) {
      if (!isAway(error)) throw error;
      if (this.#client === attempt) this.#client = undefined;
      if (performance.now() - start > REPEAT_MILLIS) throw error;
      return this.#send(await this.#connected(), statement);
    }
  }

  async #send(client: Client, { sql, parameters }: Statement): Promise<unknown[]> {
    const name = this.#nameOf(sql);
    const result: QueryResult<object> = await client.query({ text: sql, values: [...parameters], ...(name && { name }) });
    return result.rows;
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await (await client?.catch(() => undefined))?.end();
  }

  /** All that ask while it connects wait for the same attempt; a failed one is forgotten, so that the next ask tries again. */
  #connected(): Promise<Client> {
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      pipeline: true,
      stream: () => gatherWrites(new Socket()),
      keepAlive: true,
      query_timeout: STATEMENT_MILLIS,
      connectionTimeoutMillis: CONNECT_MILLIS,
      types: readTypes,
    });
    // Without a listener a drop would end the process. Whoever meets the dead connection makes a new one.
    client.on('error', (error) => this.log.warn('the read connection was lost', { error }));
    await client.connect();
    // Pipelined statements of many requests share it: one that opened a transaction or wrote would do so for all.
    await client.query('set default_transaction_read_only = on');
    return client;
  }

  #nameOf(sql: string): string | undefined {
    const known = this.#names.get(sql);
    if (known !== undefined || this.#names.size >= MAX_STATEMENTS) return known;
    const name = `r${this.#names.size}`;
    this.#names.set(sql, name);
    return name;
  }
}
