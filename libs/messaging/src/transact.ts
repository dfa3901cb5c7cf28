import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Runs work in one transaction with an entity manager of its own: commits when it returns, rolls back when it throws.
 * Work that takes too long is broken off; the error then has a TransactionExpired among its causes.
 */
export type Transact = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;

/** The transaction took longer than it may: its connection was cut, PostgreSQL rolls it back. */
export class TransactionExpired extends Error {
  constructor(cause?: unknown) {
    super('the transaction took too long', { cause });
    this.name = 'TransactionExpired';
  }
}
