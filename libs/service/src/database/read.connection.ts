import { gatherWrites } from '@csite/messaging';
import { Socket } from 'node:net';
import { Client, type QueryResult } from 'pg';
import type { Log } from '../log/log';
import { isAway } from './database.failures';
import { readTypes } from './read-types';
import { Sight } from './sight';

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
  /** Whose rows it sees, as `presentCustomer` says. */
  readonly customer: string | undefined;
}

interface Connected {
  readonly client: Client;
  readonly sight: Sight;
}

/** One connection on which many reads are in flight at once: they are sent without waiting for each other's results. */
export class ReadConnection {
  #connected?: Promise<Connected>;
  readonly #names = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** A read that met a connection which had died unnoticed is sent again on a new one; one that waited in vain is not. */
  async run(statement: Statement): Promise<unknown[]> {
    const start = performance.now();
    const attempt = this.#connection();
    const connected = await attempt;
    try {
      return await this.#send(connected, statement);
    } catch (error) {
      if (!isAway(error)) throw error;
      if (this.#connected === attempt) this.#connected = undefined;
      if (performance.now() - start > REPEAT_MILLIS) throw error;
      return this.#send(await this.#connection(), statement);
    }
  }

  /** In one turn: nothing gets between whose rows are meant and the statement. */
  async #send({ client, sight }: Connected, { sql, parameters, customer }: Statement): Promise<unknown[]> {
    const name = this.#nameOf(sql);
    const turned = sight.turnTo(customer);
    const reading: Promise<QueryResult<object>> = client.query({ text: sql, values: [...parameters], ...(name && { name }) });
    // Also where the sight was turned by a read before this one: had that failed, these rows were another customer's.
    const [, { rows }] = await Promise.all([turned, reading]);
    return rows;
  }

  async close(): Promise<void> {
    const connected = this.#connected;
    this.#connected = undefined;
    await (await connected?.catch(() => undefined))?.client.end();
  }

  /** All that ask while it connects wait for the same attempt; a failed one is forgotten, so that the next ask tries again. */
  #connection(): Promise<Connected> {
    this.#connected ??= this.#connect().catch((error: unknown) => {
      this.#connected = undefined;
      throw error;
    });
    return this.#connected;
  }

  async #connect(): Promise<Connected> {
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
    return { client, sight: new Sight(client) };
  }

  #nameOf(sql: string): string | undefined {
    const known = this.#names.get(sql);
    if (known !== undefined || this.#names.size >= MAX_STATEMENTS) return known;
    const name = `r${this.#names.size}`;
    this.#names.set(sql, name);
    return name;
  }
}
