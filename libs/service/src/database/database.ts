import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { IdempotentCall } from './idempotency';

/** The service's own database, for writes: every transaction has an EntityManager of its own. */
@Injectable()
export class Database {
  /** @throws Failure `conflict` on a stale version or a taken unique value, `unavailable` when PostgreSQL does not answer. */
  transaction<T>(_work: (em: EntityManager) => Promise<T>): Promise<T> {
    throw new Error('not built yet');
  }

  /**
   * A transaction that has its effect once per idempotency key: the reply is stored with the effect,
   * a repeat waits for it and gets the stored reply.
   * @throws Failure `unprocessable` `idempotency.key-reused` when the key came with another request before.
   */
  command<T>(_call: IdempotentCall, _work: (em: EntityManager) => Promise<T>): Promise<T> {
    throw new Error('not built yet');
  }
}
