import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditTrail } from '../audit/audit.trail';
import { ScheduledWork } from '../due/scheduled-work';
import { databaseFailure } from './database.failures';
import { forgetOldKeys, type IdempotentCall, once } from './idempotency';
import type { OpenedDatabase } from './orm';

/** A client waits 3 s for an answer; a transaction that is still running shortly before is of no use to it. */
const TRANSACTION_MILLIS = 2_500;
/** What the answer needs on its way back. */
const RETURN_MILLIS = 150;

export interface TransactionLimits {
  /** The transaction is rolled back after this long; 2,500 unless given. Work without a waiting client may take longer. */
  readonly millis?: number;
}

/** The service's own database, for writes: every transaction has an EntityManager of its own. */
export class Database {
  constructor(
    private readonly opened: OpenedDatabase,
    private readonly scheduled = new ScheduledWork(),
    private readonly trail = new AuditTrail(),
  ) {}

  /** @throws Failure `conflict` on a stale version or a taken unique value, `unavailable` when PostgreSQL does not answer. */
  async transaction<T>(
    work: (em: EntityManager) => Promise<T>,
    { millis = TRANSACTION_MILLIS }: TransactionLimits = {},
  ): Promise<T> {
    const { orm, pool } = this.opened;
    try {
      const [result, scheduled] = await pool.within(millis, () =>
        orm.em.fork().transactional(async (em) => {
          this.scheduled.open(em);
          this.trail.open(em);
          const done = await work(em);
          await this.trail.write(em);
          return [done, await this.scheduled.write(em)] as const;
        }),
      );
      if (scheduled) this.scheduled.committed();
      return result;
    } catch (error) {
      throw databaseFailure(error);
    }
  }

  /**
   * A transaction that has its effect once per idempotency key: the reply is stored with the effect,
   * a repeat waits for it and gets the stored reply. Without a key it is a transaction like any other.
   * @throws Failure `unprocessable` `idempotency.key-reused` when the key came with another request before.
   */
  command<T>(call: IdempotentCall, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const key = call.idempotencyKey;
    const millis = call.deadline === undefined ? undefined : Math.max(call.deadline - Date.now() - RETURN_MILLIS, 1);
    return this.transaction(
      async (em) => {
        if (key === undefined) return this.accounted(em, work);
        return once(em, call, key, async () => {
          const reply = await this.accounted(em, work);
          // A reply must not be stored before the database accepted what it tells.
          await em.flush();
          return reply;
        });
      },
      { millis },
    );
  }

  /** An order that has to be audited and was not has no effect: whoever writes one cannot forget it. */
  private async accounted<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const reply = await work(em);
    this.trail.assertAccounted(em);
    return reply;
  }

  /** Drops idempotency keys that are older than promised. */
  async forgetOldKeys(): Promise<void> {
    await this.transaction(forgetOldKeys);
  }

  /** A round trip; throws when PostgreSQL does not answer. */
  async ready(): Promise<void> {
    await this.transaction((em) => em.execute('select 1'), { millis: 1_000 });
  }

  async close(): Promise<void> {
    await this.opened.orm.close(true);
  }
}
