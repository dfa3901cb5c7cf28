import {
  AckPolicy,
  type Consumer,
  type ConsumerConfig,
  type ConsumerInfo,
  DeliverPolicy,
  jetstream,
  type JetStreamManager,
  jetstreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { isMissing, MAIL } from '../streams/streams';

export interface DurableSettings {
  readonly stream: string;
  readonly name: string;
  readonly subject: string;
  readonly acknowledgeWithinMs: number;
  readonly retentionMs: number;
}

export interface Resumed {
  readonly consumer: Consumer;
  /** Up to this sequence somebody before us may have had messages in hand. */
  readonly unfinishedUpTo: number;
}

/** Messages out at one time; all of them are taken in hand at once, so none grows old in a buffer. */
const outAtOnce = 256;

/** The consumer as the server keeps it: where we are in the stream. */
export class Durable {
  constructor(
    private readonly connection: NatsConnection,
    readonly settings: DurableSettings,
  ) {}

  /**
   * Makes the consumer where it is missing (the stream is the keeper's to make, who also fills it), and takes up where
   * acknowledgement stopped. Messages that somebody before us had in hand would come back only after their time ran
   * out, behind younger ones of the same aggregate; so the consumer is set back to them, and what was done already the
   * inbox knows.
   */
  async resume(): Promise<Resumed> {
    const { stream, name } = this.settings;
    const manager = await this.manager();
    const before = await this.info(manager);
    if (before && stream !== MAIL && before.num_ack_pending > 0) {
      await manager.consumers.delete(stream, name);
      await manager.consumers.add(stream, this.configuration(before.ack_floor.stream_seq + 1));
    } else if (!before) {
      await manager.consumers.add(stream, this.configuration());
    }
    const consumer = await jetstream(this.connection).consumers.get(stream, name);
    return { consumer, unfinishedUpTo: before && before.num_ack_pending > 0 ? before.delivered.stream_seq : 0 };
  }

  /** True when nothing waits for this consumer and nothing is under way. */
  async isIdle(): Promise<boolean> {
    const info = await this.info(await this.manager());
    return info !== undefined && info.num_pending === 0 && info.num_ack_pending === 0;
  }

  private info(manager: JetStreamManager): Promise<ConsumerInfo | undefined> {
    return manager.consumers.info(this.settings.stream, this.settings.name).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  }

  private manager(): Promise<JetStreamManager> {
    return jetstreamManager(this.connection, { checkAPI: false, timeout: 2_000 });
  }

  private configuration(from?: number): Partial<ConsumerConfig> {
    return {
      durable_name: this.settings.name,
      filter_subject: this.settings.subject,
      ack_policy: AckPolicy.Explicit,
      ack_wait: this.settings.acknowledgeWithinMs * 1_000_000,
      max_ack_pending: outAtOnce,
      max_deliver: -1,
      ...this.startingPoint(from),
    };
  }

  /** Never older than what the inbox still knows, whatever an administrator lets the stream keep. */
  private startingPoint(from?: number): Partial<ConsumerConfig> {
    const { stream, retentionMs } = this.settings;
    if (from !== undefined) return { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from };
    if (stream === MAIL) return { deliver_policy: DeliverPolicy.All };
    return { deliver_policy: DeliverPolicy.StartTime, opt_start_time: new Date(Date.now() - retentionMs).toISOString() };
  }
}
