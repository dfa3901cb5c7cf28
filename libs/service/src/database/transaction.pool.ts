import { AsyncLocalStorage } from 'node:async_hooks';
import { TransactionExpired } from '@csite/messaging';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** Waiting longer than this for a connection means that PostgreSQL is away, or that there is more work than it takes. */
const ACQUIRE_MILLIS = 1_000;

/** The connection that a transaction holds, so that its time limit can cut it. */
interface Holding {
  client?: PoolClient;
  expired: boolean;
}

const cut = (client: PoolClient): void => {
  // pg offers no public way to drop a connection that no longer answers; `end()` would wait for it.
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
};

/**
 * Connections for transactions. A PostgreSQL that is frozen accepts and never answers: only a limit of our own, which
 * cuts the connection, frees the caller and the pool.
 */
export class TransactionPool implements PostgresPool {
  readonly options: PostgresPool['options'];
  readonly #pool: Pool;
  readonly #holding = new AsyncLocalStorage<Holding>();

  constructor(config: PoolConfig, onError: (error: Error) => void) {
    this.#pool = new Pool({ ...config, connectionTimeoutMillis: ACQUIRE_MILLIS, keepAlive: true });
    this.options = this.#pool.options;
    this.#pool.on('error', onError);
    // pg-pool takes its listener off a connection that is checked out; without one a drop ends the process.
    this.#pool.on('connect', (client) => client.on('error', onError));
  }

  async connect(): Promise<PostgresPoolClient> {
    const holding = this.#holding.getStore();
    const client = await this.#pool.connect();
    if (holding) {
      holding.client = client;
      if (holding.expired) cut(client);
    }
    this.#releaseWhenGone(client);
    return client;
  }

  /**
   * Kysely keeps a connection whose rollback failed, as one that is gone must fail: the pool would count it for ever, and
   * after as many lost connections as it has places give none any more.
   */
  #releaseWhenGone(client: PoolClient): void {
    const release = client.release.bind(client);
    let isReleased = false;
    const gone = (): void => client.release(true);
    client.release = (error): void => {
      if (isReleased) return;
      isReleased = true;
      client.off('end', gone);
      release(error);
    };
    client.once('end', gone);
  }

  /** Runs a transaction that uses this pool, for at most `millis`. */
  async within<T>(millis: number, work: () => Promise<T>): Promise<T> {
    const holding: Holding = { expired: false };
    const timer = setTimeout(() => {
      holding.expired = true;
      if (holding.client) cut(holding.client);
    }, millis);
    try {
      return await this.#holding.run(holding, work);
    } catch (error) {
      throw holding.expired ? new TransactionExpired(error) : error;
    } finally {
      clearTimeout(timer);
      holding.client = undefined;
    }
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}
