import { newId } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reading } from '../consumers/event.reader';
import { admit } from '../consumers/inbox';
import type { Transact } from '../transact';

export interface Parked {
  readonly consumer: string;
  readonly reading: Reading;
  readonly payload: Uint8Array | undefined;
  readonly cause: string;
  readonly attempts: number;
}

export interface DeadLetterRow {
  readonly id: string;
  readonly consumer: string;
  readonly eventId: string;
  readonly subject: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly occurredAt: string | null;
  readonly payload: Buffer | null;
  readonly cause: string;
  readonly attempts: number;
  readonly parkedAt: string;
}

const columns = `id, consumer, event_id as "eventId", subject, aggregate_id as "aggregateId", version, payload, cause, attempts,
  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
  to_char(parked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "parkedAt"`;

/** Events that could not be taken in, with the reason, until a person has them tried again. */
export class DeadLetters {
  constructor(private readonly transact: Transact) {}

  /** The event counts as taken in from here on: a stream that delivers it again must not run it past the person. */
  park({ consumer, reading, payload, cause, attempts }: Parked): Promise<void> {
    return this.transact(async (em) => {
      await admit(em, consumer, reading.id);
      await em.execute(
        `insert into dead_letter (id, consumer, event_id, subject, aggregate_id, version, occurred_at, payload, cause, attempts)
         values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?) on conflict (consumer, event_id) do nothing`,
        [
          newId(),
          consumer,
          reading.id,
          reading.subject,
          reading.aggregateId,
          reading.event?.version ?? 0,
          reading.event?.occurredAt.toString() ?? null,
          payload === undefined ? null : Buffer.from(payload),
          cause.replaceAll('\u0000', ''),
          attempts,
        ],
      );
    });
  }

  list(limit: number): Promise<readonly DeadLetterRow[]> {
    return this.transact((em) =>
      em.execute<DeadLetterRow[]>(`select ${columns} from dead_letter order by parked_at, id limit ?`, [limit]),
    );
  }

  /** Takes the letter away in the transaction of `redo`: when that throws, the letter stays. */
  redrive(id: string, redo: (letter: DeadLetterRow, em: EntityManager) => Promise<void>): Promise<boolean> {
    return this.transact(async (em) => {
      const [letter] = await em.execute<DeadLetterRow[]>(`select ${columns} from dead_letter where id = ? for update`, [id]);
      if (!letter) return false;
      await redo(letter, em);
      await em.execute('delete from dead_letter where id = ?', [id], 'run');
      return true;
    });
  }
}
