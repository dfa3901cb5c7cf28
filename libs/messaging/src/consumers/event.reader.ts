import { cloudEvent } from '@csite/protocol';
import type { JsMsg } from '@nats-io/jetstream';
import type { Received } from './received';

/** A message as an event, or as much of one as can be made out of garbage. */
export interface Reading {
  readonly id: string;
  readonly subject: string;
  readonly aggregateId: string;
  /** Absent when the message is no event; `flaw` then says why. */
  readonly event?: Received<object>;
  readonly flaw?: string;
}

/** Never throws: whoever can publish can put anything into a stream, and what cannot be read has to be parked. */
export const readEvent = (message: JsMsg): Reading => {
  const header = (name: string): string => message.headers?.get(name) ?? '';
  const id = header(cloudEvent.id).slice(0, 200) || `sequence-${message.seq}`;
  const about = { id, subject: message.subject, aggregateId: header(cloudEvent.subject).slice(0, 200) || id };
  const occurredAt = instantOf(header(cloudEvent.time));
  const data = objectOf(message.data);
  if (header(cloudEvent.id) === '') return { ...about, flaw: 'The message has no ce-id.' };
  if (!occurredAt) return { ...about, flaw: 'The message has no ce-time that is an instant.' };
  if (!data) return { ...about, flaw: 'The payload is no JSON object.' };
  const version = Math.trunc(Number(header(cloudEvent.aggregateVersion))) || 0;
  return { ...about, event: { ...about, version, occurredAt, data, attempt: message.info.deliveryCount } };
};

const instantOf = (text: string): Temporal.Instant | undefined => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
};

export const objectOf = (bytes: Uint8Array): object | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};
