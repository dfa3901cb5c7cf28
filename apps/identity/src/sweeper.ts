import { forEveryCustomer } from '@csite/messaging';
import { Clock, Database, Log } from '@csite/service';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

const everyMilliseconds = 10 * 60_000;

/** What is swept, with the days that it is kept after its time. Few rows at a time, so that nothing waits for it. */
const leftovers = [
  { table: 'sign_up', time: 'expires_at', keptDays: 30 },
  { table: 'link', time: 'expires_at', keptDays: 30 },
  { table: 'password_reset', time: 'expires_at', keptDays: 1 },
  { table: 'session', time: 'last_used_at', keptDays: 400 },
  { table: 'spent_challenge', time: 'expires_at', keptDays: 1 },
] as const;

/** Forgets what nobody asks for any more; every replica may, as a row is deleted once. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = (): void => void this.sweep().catch((error: unknown) => this.log.warn('sweeping failed', { error }));
    this.timer = setInterval(sweep, everyMilliseconds).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What anybody left behind. */
  sweep(): Promise<void> {
    return forEveryCustomer(() => this.forget());
  }

  private async forget(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (em) => {
      for (const { table, time, keptDays } of leftovers) {
        const before = now.subtract({ hours: keptDays * 24 }).toString();
        await em.execute(`delete from ${table} where id in (select id from ${table} where ${time} < ? limit 1000)`, [before]);
      }
      // A password that was never confirmed is kept no longer than its link works.
      await em.execute('update sign_up set password_hash = null where password_hash is not null and expires_at < ?', [
        now.subtract({ hours: 48 }).toString(),
      ]);
      // Limits follow real time.
      await em.execute(
        `delete from tries where (policy, key) in (select policy, key from tries where forget_at < now() limit 1000)`,
      );
    });
  }
}
