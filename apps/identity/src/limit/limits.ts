import { setTimeout as pause } from 'node:timers/promises';
import { type Bilingual, Failure, tooMany } from '@csite/protocol';
import { Database, Log } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets';
import type { DelayPolicy } from './delay.policy';
import { Tries, type TryOutcome } from './tries.entity';

/** One door and the one who stands before it. */
export interface Door {
  readonly policy: DelayPolicy;
  readonly key: string;
}

interface Refusal {
  readonly wait: Temporal.Duration;
  /** Tries under way may yet turn out well and make room. */
  readonly pending: boolean;
}

const patience = Temporal.Duration.from({ milliseconds: 1500 });
const pauseMilliseconds = 40;

/** Limits that all replicas share, in PostgreSQL, exact under parallel tries. Real time throughout. */
@Injectable()
export class Limits {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly log: Log,
  ) {}

  /**
   * Makes one try at all `doors` together.
   * @param failed tells which failure of `work` is a failed try; any other outcome but success takes the try back.
   * @throws Failure too-many `code` with Retry-After when one of the doors is shut.
   */
  async guard<T>(
    code: string,
    doors: readonly Door[],
    failed: (failure: Failure) => boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    await this.pass(code, doors);
    let outcome: TryOutcome = 'untold';
    try {
      const result = await work();
      outcome = 'succeeded';
      return result;
    } catch (error) {
      if (error instanceof Failure && failed(error)) outcome = 'failed';
      throw error;
    } finally {
      await this.settle(doors, outcome);
    }
  }

  private async pass(code: string, doors: readonly Door[]): Promise<void> {
    const until = Temporal.Now.instant().add(patience);
    for (;;) {
      const refusal = await this.take(doors);
      if (!refusal) return;
      if (!refusal.pending || Temporal.Instant.compare(Temporal.Now.instant(), until) > 0) throw tooManyTries(code, refusal.wait);
      await pause(pauseMilliseconds);
    }
  }

  private take(doors: readonly Door[]): Promise<Refusal | undefined> {
    return this.database.transaction(async (em) => {
      await this.ensureRows(em, doors);
      const rows = await this.lockedRows(em, doors);
      const now = Temporal.Now.instant();
      for (const [door, tries] of rows) {
        const wait = tries.take(door.policy, now);
        if (!wait) continue;
        // The doors before this one have counted the try already: forget that.
        em.clear();
        return { wait, pending: tries.pending > 0 };
      }
      return undefined;
    });
  }

  /** Never fails the try it belongs to: a count that could not be taken back is forgotten in time. */
  private async settle(doors: readonly Door[], outcome: TryOutcome): Promise<void> {
    try {
      await this.database.transaction(async (em) => {
        const rows = await this.lockedRows(em, doors);
        const now = Temporal.Now.instant();
        for (const [door, tries] of rows) tries.settle(door.policy, outcome, now);
      });
    } catch (error) {
      this.log.warn('a try could not be settled', { error });
    }
  }

  private rowKeyOf({ policy, key }: Door): RowKey {
    return { policy: policy.name, key: this.secrets.blur(key) };
  }

  private async ensureRows(em: EntityManager, doors: readonly Door[]): Promise<void> {
    const keys = doors.map((door) => this.rowKeyOf(door)).sort((a, b) => (a.policy + a.key < b.policy + b.key ? -1 : 1));
    await em.execute(
      `insert into tries (policy, key, failures, pending, blocked_until, forget_at)
       select policy, key, 0, 0, to_timestamp(0), to_timestamp(0) from unnest(?::text[], ?::text[]) as wanted (policy, key)
       on conflict do nothing`,
      [`{${keys.map(({ policy }) => policy).join(',')}}`, `{${keys.map(({ key }) => key).join(',')}}`],
    );
  }

  /** Locked in one order everywhere, so that no two tries wait for each other. */
  private async lockedRows(em: EntityManager, doors: readonly Door[]): Promise<(readonly [Door, Tries])[]> {
    const keys = doors.map((door) => this.rowKeyOf(door));
    const order = { policy: 'asc', key: 'asc' } as const;
    const rows = await em.find(Tries, { $or: keys }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: order });
    return rows.flatMap((tries) => {
      const door = doors[keys.findIndex(({ policy, key }) => policy === tries.policy && key === tries.key)];
      return door ? [[door, tries] as const] : [];
    });
  }
}

interface RowKey {
  readonly policy: string;
  readonly key: string;
}

const tooManyTries = (code: string, wait: Temporal.Duration): Failure => {
  const seconds = Math.max(1, Math.ceil(wait.total('seconds')));
  const detail: Bilingual = {
    ja: `試行回数が多すぎます。${seconds}秒後にもう一度お試しください。`,
    en: `Too many tries. Try again in ${seconds} seconds.`,
  };
  return tooMany(code, detail, { retryAfterSeconds: seconds });
};
