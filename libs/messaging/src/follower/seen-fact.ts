import { cloudEvent } from '@csite/protocol';
import type { JsMsg } from '@nats-io/jetstream';

/** Where a fact stands: in which stream, made anew is another one, and there at which sequence. */
export interface Place {
  /** Tells one stream from another that was made in its stead. */
  readonly history: string;
  readonly sequence: number;
}

/** What can be told of a fact without reading it. */
export interface SeenFact {
  readonly sequence: number;
  /** When the stream took it, in milliseconds since the epoch. */
  readonly at: number;
  readonly subject: string;
  /** What it is about. */
  readonly aggregateId: string;
  /** Whose it is; absent where it is of no single customer. */
  readonly customerId?: string;
}

const NANOS_PER_MS = 1_000_000n;

export const seenFact = ({ seq: sequence, subject, headers, timestampNanos }: JsMsg): SeenFact => {
  const customerId = headers?.get(cloudEvent.customerId) ?? '';
  const about = { subject, aggregateId: headers?.get(cloudEvent.subject) ?? '', ...(customerId !== '' && { customerId }) };
  return { sequence, at: Number(timestampNanos / NANOS_PER_MS), ...about };
};
