import {
  type ConsumerMessages,
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  type OrderedConsumerOptions,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { flow } from '../consumers/flow';
import type { MessagingLog } from '../log';
import { pause } from '../pause';
import { EVENTS } from '../streams/streams';
import { type Place, type SeenFact, seenFact } from './seen-fact';

/** Who is told. Must not throw. */
export interface FactAudience {
  /** What comes after `from` is told from now on; what was told before is another history, or has a gap after it. */
  begin(from: Place): void;
  /** Every fact, in the order of the stream. */
  see(fact: SeenFact): void;
}

interface FollowerOptions {
  readonly connection: NatsConnection;
  readonly audience: FactAudience;
  readonly log: MessagingLog;
  /** How far back to begin. */
  readonly backMs: number;
}

const restartMs = 500;
/** The server forgets a follower that has been silent for so long. */
const forgottenAfterMs = 30_000;

/**
 * Sees the heads of all facts, from a while ago on, without a database and without an effect: each process for itself. It asks
 * for no payloads, so nobody's particulars come this way.
 */
export class FactFollower {
  private readonly over = new AbortController();
  private readonly caughtUp = Promise.withResolvers<undefined>();
  private running: Promise<void> = Promise.resolve();
  private place: Place | undefined;
  private troubled = false;

  constructor(private readonly options: FollowerOptions) {}

  start(): void {
    this.running = this.run(this.over.signal);
  }

  async stop(): Promise<void> {
    this.over.abort();
    await this.running;
  }

  /** Resolves once all that the stream held at the beginning was seen. */
  abreast(): Promise<undefined> {
    return this.caughtUp.promise;
  }

  private async run(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await this.follow(over).catch((error: unknown) => this.complain(error));
      await pause(restartMs, over);
    }
  }

  private complain(error: unknown): void {
    if (!this.troubled) this.options.log.warn('Facts cannot be followed; trying again.', { error });
    this.troubled = true;
  }

  private async follow(over: AbortSignal): Promise<void> {
    const { connection } = this.options;
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2_000 });
    const { created: history, state } = await manager.streams.info(EVENTS);
    if (!this.isContinued(history, state.last_seq)) this.place = undefined;
    const consumer = await jetstream(connection).consumers.get(EVENTS, this.consumerOptions());
    const waiting = (await consumer.info()).num_pending;
    if (waiting === 0 && !this.place) this.begin({ history, sequence: state.last_seq });
    if (waiting === 0) this.caughtUp.resolve(undefined);
    this.troubled = false;
    await this.draw(await consumer.consume({ max_messages: 500, expires: 10_000, idle_heartbeat: 1_000 }), history, over);
  }

  /** A stream made anew, or one that lost its end with the power, tells other things under the same numbers. */
  private isContinued(history: string, lastSequence: number): boolean {
    return this.place?.history === history && lastSequence >= this.place.sequence;
  }

  private consumerOptions(): Partial<OrderedConsumerOptions> {
    const options = { headers_only: true, inactive_threshold: forgottenAfterMs };
    if (this.place) return { ...options, deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: this.place.sequence + 1 };
    const from = new Date(Date.now() - this.options.backMs).toISOString();
    return { ...options, deliver_policy: DeliverPolicy.StartTime, opt_start_time: from };
  }

  private async draw(messages: ConsumerMessages, history: string, over: AbortSignal): Promise<void> {
    for await (const message of flow(messages, over)) {
      if (!this.place) this.begin({ history, sequence: message.seq - 1 });
      this.place = { history, sequence: message.seq };
      this.options.audience.see(seenFact(message));
      if (message.info.pending === 0) this.caughtUp.resolve(undefined);
    }
  }

  private begin(from: Place): void {
    this.place = from;
    this.options.audience.begin(from);
  }
}
