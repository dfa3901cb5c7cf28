import type { NatsConnection } from '@nats-io/transport-node';
import type { Term } from '../leadership/term';
import type { MessagingLog } from '../log';
import { StreamKeeper } from '../streams/stream.keeper';
import { StreamMarks } from '../streams/stream-marks.table';
import { OutboxTable } from './outbox.table';
import { Publisher } from './publisher';
import { defaultRetentionMs, Retention } from './retention';
import type { TokenSource } from './token-source';
import { Wakeup } from '../wakeup';

export interface RelayOptions {
  readonly service: string;
  readonly connection: NatsConnection;
  readonly log: MessagingLog;
  readonly linkTokens?: TokenSource;
  /** How long published rows are kept: as long as a stream that was lost may need them. */
  readonly retentionMs?: number;
}

/** Rows per round: enough to keep the line full, few enough to be marked soon. */
const batch = 500;
/** A wake-up that got lost costs no more than this. */
const sweepMs = 2_000;

/** A leader that cannot reach the bus for so long lets another one try. */
const stepDownMs = 10_000;

/**
 * Carries the outbox to its streams, for one term of leadership. It may publish twice (publishing and marking are two
 * steps), never not at all: the stream drops what it saw within two minutes, and every consumer's inbox the rest.
 */
export class Relay {
  constructor(private readonly options: RelayOptions) {}

  async run(term: Term): Promise<void> {
    const { connection, service, log, linkTokens, retentionMs = defaultRetentionMs } = this.options;
    const outbox = new OutboxTable(term.sql);
    const marks = new StreamMarks(term.sql);
    const keeper = new StreamKeeper(connection, outbox, marks, log, retentionMs);
    const publisher = new Publisher(connection, service, linkTokens);
    const retention = new Retention(term.sql, retentionMs);
    const wakeup = await this.listen(term);
    let reachedAt = performance.now();
    while (!term.over.aborted) {
      const isReachable = await keeper.check();
      if (isReachable) reachedAt = performance.now();
      else if (performance.now() - reachedAt > stepDownMs)
        throw new Error('The bus is out of reach; another replica may have it.');
      if (isReachable && (await this.round(outbox, marks, publisher, keeper))) continue;
      await retention.prune();
      await wakeup.wait(sweepMs);
    }
  }

  /** True when there may be more to publish at once. */
  private async round(outbox: OutboxTable, marks: StreamMarks, publisher: Publisher, keeper: StreamKeeper): Promise<boolean> {
    const entries = await outbox.waiting(batch);
    if (entries.length === 0) return false;
    const { done, failure } = await publisher.publish(entries);
    if (done.length > 0) {
      await marks.advance(done);
      await outbox.markPublished(done.map((each) => each.id));
    }
    if (failure === undefined) return true;
    keeper.distrust();
    this.options.log.warn('Some events could not be published; they wait.', {
      waiting: entries.length - done.length,
      error: failure,
    });
    return false;
  }

  /** Commits with outbox rows notify; the end of the term wakes too. */
  private async listen(term: Term): Promise<Wakeup> {
    const wakeup = new Wakeup();
    term.sql.on('notification', () => wakeup.now());
    term.over.addEventListener('abort', () => wakeup.now());
    await term.sql.query('listen outbox');
    return wakeup;
  }
}
