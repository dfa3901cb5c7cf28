import type { Client } from 'pg';

/** One row that waits for its publication. */
export interface WaitingEntry {
  readonly id: string;
  readonly stream: string;
  readonly subject: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly occurredAt: string;
  readonly linkId: string | null;
  readonly payload: string;
  /** As the payload says it. */
  readonly customerId: string | null;
  /** How often the stream was filled again. */
  readonly refills: number;
}

/** Mails are worth sending again only as long as their links live. */
const secondsOfMail = 24 * 60 * 60;

/** The relay's view of the outbox. All of it runs on the leader's connection: who lost the lock can mark nothing. */
export class OutboxTable {
  constructor(private readonly sql: Client) {}

  /**
   * In the order of recording. The condition looks at every row, not at those past a last one seen: a transaction that
   * took its number early and commits late is not skipped.
   */
  async waiting(limit: number): Promise<readonly WaitingEntry[]> {
    const { rows } = await this.sql.query<WaitingEntry>(
      `select id, stream, subject, aggregate_id as "aggregateId", version, coalesce(refills, 0) as refills, link_id as "linkId", payload::text as payload,
              payload->>'customerId' as "customerId",
              to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt"
         from outbox left join stream_mark using (stream) where published_at is null order by seq limit $1`,
      [limit],
    );
    return rows;
  }

  async markPublished(ids: readonly string[]): Promise<void> {
    await this.sql.query('update outbox set published_at = now() where id = any($1::uuid[])', [ids]);
  }

  /** All that a stream held waits again, counted as another refill; consumers recognise what they had. */
  async republish(stream: string): Promise<number> {
    await this.sql.query('update stream_mark set refills = refills + 1 where stream = $1', [stream]);
    const result = await this.sql.query(
      `update outbox set published_at = null
        where stream = $1 and published_at is not null
          and (stream <> 'MAIL' or recorded_at > now() - make_interval(secs => $2))`,
      [stream, secondsOfMail],
    );
    return result.rowCount ?? 0;
  }
}
