import type { Client } from 'pg';

const dayMs = 24 * 60 * 60 * 1_000;
/** For how long what was published can be told again, unless a service says otherwise. */
export const defaultRetentionMs = 30 * dayMs;
const longestPauseMs = 10 * 60 * 1_000;
/** Few at a time: no lock that anybody would feel. */
const batch = 1_000;

/**
 * Forgets, on the leader's connection, what nobody can need any more: what was published so long ago that no stream
 * holds it, and a day later that it was taken in, as nothing so old is delivered again.
 */
export class Retention {
  private prunedAt = -Infinity;

  constructor(
    private readonly sql: Client,
    private readonly retentionMs: number,
  ) {}

  /** Does one batch of each when it is time. */
  async prune(): Promise<void> {
    if (performance.now() - this.prunedAt < Math.min(longestPauseMs, this.retentionMs)) return;
    const seconds = this.retentionMs / 1_000;
    const removed = [
      await this.remove('outbox', 'recorded_at < $1 and published_at < $1', seconds),
      await this.remove('inbox', 'received_at < $1', seconds + dayMs / 1_000),
      await this.remove('suspect', 'begun_at < $1', seconds + dayMs / 1_000),
    ];
    // A full batch may have left some: the next round goes on.
    if (Math.max(...removed) < batch) this.prunedAt = performance.now();
  }

  private async remove(table: string, condition: string, seconds: number): Promise<number> {
    const old = condition.replaceAll('$1', 'now() - make_interval(secs => $1)');
    const text = `delete from ${table} where ctid = any (array(select ctid from ${table} where ${old} limit ${batch}))`;
    return (await this.sql.query(text, [seconds])).rowCount ?? 0;
  }
}
