import { presentCustomer } from '@csite/messaging';
import type { CompiledQuery } from 'kysely';
import type { Log } from '../log/log';
import { databaseFailure } from './database.failures';
import { ReadConnection, type Statement } from './read.connection';

/** PostgreSQL works on one statement per connection at a time: two keep a slow read from holding up all others. */
const CONNECTIONS = 2;

type Compilable<R> = CompiledQuery<R> | { compile(): CompiledQuery<R> };

/**
 * Typed SQL for screens and lists, pipelined on shared connections; never inside a transaction, never a write. Each read sees
 * the rows of those for whom it is asked (`forCustomer`, `forEveryCustomer`).
 */
export class Reads {
  readonly #connections: readonly ReadConnection[];
  #turn = 0;

  constructor(url: string, log: Log) {
    this.#connections = Array.from({ length: CONNECTIONS }, () => new ReadConnection(url, log));
  }

  /** @throws Failure `unavailable` when PostgreSQL does not answer. */
  async run<R>(query: Compilable<R>): Promise<R[]> {
    const { sql, parameters } = 'compile' in query ? query.compile() : query;
    const statement: Statement = { sql, parameters, customer: presentCustomer() };
    this.#turn = (this.#turn + 1) % this.#connections.length;
    const connection = this.#connections[this.#turn];
    if (!connection) throw new RangeError('no read connection');
    try {
      return (await connection.run(statement)) as R[];
    } catch (error) {
      throw databaseFailure(error);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }
}
