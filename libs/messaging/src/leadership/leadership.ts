import { Client } from 'pg';
import type { MessagingLog } from '../log';
import { pause } from '../pause';
import { within } from '../within';
import type { Term } from './term';

/** How soon another replica takes over, and how often each asks whether it may. */
const candidacyMs = 500;

/**
 * One leader per service, whatever the number of replicas: it alone publishes the outbox and consumes, which keeps the
 * events of an aggregate in order. The lock lives with a database connection of its own. A killed leader loses it
 * with its socket; one that froze loses it by the session time-out; one whose database hangs, by the query time-out.
 */
export class Leadership {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly service: string,
    private readonly log: MessagingLog,
  ) {}

  start(work: (term: Term) => Promise<void>): void {
    this.running = this.campaign(work);
  }

  /** Resolves when the work of the term has ended and the lock is free. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async campaign(work: (term: Term) => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.candidacy(work).catch((error: unknown) => this.log.warn('Leadership ended; trying again.', { error }));
      await pause(candidacyMs, this.stopping.signal);
    }
  }

  private async candidacy(work: (term: Term) => Promise<void>): Promise<void> {
    const lost = new AbortController();
    const sql = this.client();
    sql.on('error', () => lost.abort());
    sql.on('end', () => lost.abort());
    const over = AbortSignal.any([lost.signal, this.stopping.signal]);
    try {
      await sql.connect();
      if (await this.elected(sql, over)) await work({ sql, over });
    } finally {
      lost.abort();
      await within(sql.end(), 1_000).catch(() => undefined);
    }
  }

  private async elected(sql: Client, over: AbortSignal): Promise<boolean> {
    while (!over.aborted) {
      const { rows } = await sql.query<{ elected: boolean }>('select pg_try_advisory_lock(hashtext($1)) as elected', [
        `csite leader of ${this.service}`,
      ]);
      if (rows[0]?.elected) return true;
      await pause(candidacyMs, over);
    }
    return false;
  }

  private client(): Client {
    return new Client({
      connectionString: this.url,
      application_name: `csite-${this.service}-leader`,
      connectionTimeoutMillis: 3_000,
      query_timeout: 10_000,
      keepAlive: true,
      options: '-c idle_session_timeout=15s',
    });
  }
}
