import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventHeaders } from './event-headers';
import type { WaitingEntry } from './outbox.table';
import type { TokenSource } from './token-source';

export interface Published {
  /** Entries that the stream has acknowledged, each with its place there. */
  readonly done: readonly Acknowledged[];
  /** Why the rest was not. */
  readonly failure?: unknown;
}

export interface Acknowledged {
  readonly id: string;
  readonly stream: string;
  readonly sequence: number;
}

/** Puts entries into their streams, many at a time, those of one aggregate one after the other. */
export class Publisher {
  private readonly stream: JetStreamClient;

  constructor(
    connection: NatsConnection,
    private readonly service: string,
    private readonly linkTokens: TokenSource | undefined,
  ) {
    this.stream = jetstream(connection, { timeout: 3_000 });
  }

  async publish(entries: readonly WaitingEntry[]): Promise<Published> {
    const done: Acknowledged[] = [];
    const byAggregate = Map.groupBy(entries, (entry) => entry.aggregateId).values();
    const lanes = await Promise.allSettled([...byAggregate].map((lane) => this.inOrder(lane, done)));
    return { done, failure: lanes.find((lane) => lane.status === 'rejected')?.reason };
  }

  /** After a failure the rest of the lane waits for the next round: a later version must not overtake an earlier one. */
  private async inOrder(lane: readonly WaitingEntry[], done: Acknowledged[]): Promise<void> {
    for (const entry of lane) {
      const ack = await this.stream.publish(entry.subject, this.payloadOf(entry), {
        msgID: messageId(entry),
        headers: eventHeaders(this.service, entry),
        expect: { streamName: entry.stream },
        retries: 1,
      });
      done.push({ id: entry.id, stream: entry.stream, sequence: ack.seq });
    }
  }

  /** The one place where a mail's token exists outside the mail: made here, gone with the queue's message. */
  private payloadOf(entry: WaitingEntry): string {
    if (entry.linkId === null) return entry.payload;
    if (!this.linkTokens) throw new Error(`${entry.subject} needs link tokens, which this service was not given.`);
    return JSON.stringify({ ...(JSON.parse(entry.payload) as object), token: this.linkTokens.tokenFor(entry.linkId) });
  }
}

/** The event's id; after a refill another one, as a server still recalls for a while the ids of what it has lost. */
const messageId = ({ id, refills }: WaitingEntry): string => (refills === 0 ? id : `${id}.${refills}`);
