import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { MessagingLog } from '../log';
import type { OutboxTable } from '../outbox/outbox.table';
import type { StreamMarks } from './stream-marks.table';
import { ensureStream, EVENTS, MAIL, type StreamState } from './streams';

/** How long a loss can go unnoticed. */
const intervalMs = 2_000;
/** Clocks of the bus and of ours differ. */
const slackMs = 1_000;

/**
 * Sees to it that the streams are there and hold what we published. A server that lost power forgets up to two minutes
 * of acknowledged messages, or a whole stream: then all of it is published again from the outbox, which is the record.
 */
export class StreamKeeper {
  private checkedAt = -Infinity;
  private troubled = false;

  constructor(
    private readonly connection: NatsConnection,
    private readonly outbox: OutboxTable,
    private readonly marks: StreamMarks,
    private readonly log: MessagingLog,
    private readonly retentionMs: number,
  ) {}

  /** True when the streams can be published to. Looks every two seconds; in between, the last answer holds. */
  async check(): Promise<boolean> {
    if (performance.now() - this.checkedAt < intervalMs && !this.troubled) return true;
    const states = await this.states();
    this.troubled = states === undefined;
    if (states === undefined) return false;
    for (const [stream, state] of states) await this.compare(stream, state);
    this.checkedAt = performance.now();
    return true;
  }

  /** Something went wrong with a stream: look again before anything else is published. */
  distrust(): void {
    this.checkedAt = -Infinity;
  }

  private async states(): Promise<ReadonlyMap<string, StreamState> | undefined> {
    try {
      const manager = await jetstreamManager(this.connection, { checkAPI: false, timeout: 2_000 });
      return new Map([
        [EVENTS, await ensureStream(manager, EVENTS, this.retentionMs)],
        [MAIL, await ensureStream(manager, MAIL)],
      ]);
    } catch (error) {
      if (!this.troubled) this.log.warn('The streams cannot be reached; events wait in the outbox.', { error });
      return undefined;
    }
  }

  private async compare(stream: string, now: StreamState): Promise<void> {
    const before = await this.marks.of(stream);
    if (before && this.hasLost(stream, before, now)) {
      const entries = await this.outbox.republish(stream);
      this.log.warn('A stream has lost messages; publishing them again.', { stream, entries });
    } else if (before?.firstSequence === now.firstSequence && isSame(before.firstAt, now.firstAt)) return;
    await this.marks.set(stream, now);
  }

  /** Made anew, shorter than we left it, or with its beginning gone before its time. */
  private hasLost(stream: string, before: StreamState, now: StreamState): boolean {
    if (now.created !== before.created || now.lastSequence < before.lastSequence) return true;
    return stream === EVENTS && now.firstSequence > before.firstSequence && !this.hasRunOut(before);
  }

  private hasRunOut({ firstAt }: StreamState): boolean {
    return firstAt !== undefined && firstAt !== null && Date.now() - Date.parse(firstAt) > this.retentionMs - slackMs;
  }
}

/** To the millisecond, as one of them comes out of the database. */
const isSame = (one: StreamState['firstAt'], other: StreamState['firstAt']): boolean =>
  Date.parse(one ?? '') === Date.parse(other ?? '') || (one ?? other ?? undefined) === undefined;
