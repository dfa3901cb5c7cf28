import { cloudEvent, readInstant } from '@csite/protocol';
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

/** What the column `version` (integer) can hold. */
const highestVersion = 2_147_483_647;

/**
 * Never throws: whoever can publish can put anything into a stream, and what cannot be read has to be parked. Nothing of a
 * reading is such that the database would refuse it: then it could not even be parked.
 */
export const readEvent = (message: JsMsg): Reading => {
  const header = (name: string): string => storable(message.headers?.get(name) ?? '');
  const id = header(cloudEvent.id).slice(0, 200) || `sequence-${message.seq}`;
  const about = { id, subject: storable(message.subject), aggregateId: header(cloudEvent.subject).slice(0, 200) || id };
  const occurredAt = readInstant(header(cloudEvent.time));
  const version = versionOf(header(cloudEvent.aggregateVersion));
  const data = objectOf(message.data);
  if (header(cloudEvent.id) === '') return { ...about, flaw: 'The message has no ce-id.' };
  if (!occurredAt) return { ...about, flaw: 'The message has no ce-time that is an instant of the years 1 to 9999.' };
  if (version === undefined)
    return { ...about, flaw: `The message has a ce-aggregateversion that is no whole number from 0 to ${highestVersion}.` };
  if (!data) return { ...about, flaw: 'The payload is no JSON object.' };
  return { ...about, event: { ...about, version, occurredAt, data, attempt: message.info.deliveryCount } };
};

/** PostgreSQL keeps no NUL in a text. */
const storable = (text: string): string => text.replaceAll('\u0000', '');

/** An event without the header has no version to compare, which is version 0. */
const versionOf = (text: string): number | undefined => {
  const version = Number(text);
  return Number.isInteger(version) && version >= 0 && version <= highestVersion ? version : undefined;
};

export const objectOf = (bytes: Uint8Array): object | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
