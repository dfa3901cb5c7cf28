import type { Client } from 'pg';
import type { Acknowledged } from '../outbox/publisher';
import type { StreamState } from './streams';

/** How far we had got in a stream, as the database remembers it: what the stream should hold at least. */
export class StreamMarks {
  constructor(private readonly sql: Client) {}

  async of(stream: string): Promise<StreamState | undefined> {
    const { rows } = await this.sql.query<StreamState>(
      `select created, first_seq::float8 as "firstSequence", last_seq::float8 as "lastSequence",
              to_char(first_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firstAt" from stream_mark where stream = $1`,
      [stream],
    );
    return rows[0];
  }

  async set(stream: string, state: StreamState): Promise<void> {
    await this.sql.query(
      `insert into stream_mark (stream, created, first_seq, last_seq, first_at) values ($1, $2, $3, $4, $5)
       on conflict (stream) do update set created = excluded.created, first_seq = excluded.first_seq, last_seq = excluded.last_seq,
         first_at = excluded.first_at`,
      [stream, state.created, state.firstSequence, state.lastSequence, state.firstAt],
    );
  }

  async advance(done: readonly Acknowledged[]): Promise<void> {
    for (const [stream, entries] of Map.groupBy(done, (each) => each.stream)) {
      const last = Math.max(...entries.map((each) => each.sequence));
      await this.sql.query('update stream_mark set last_seq = greatest(last_seq, $2) where stream = $1', [stream, last]);
    }
  }
}
