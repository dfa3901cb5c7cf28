import type { Fact, SecretMail } from '@csite/protocol';
import { newId } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { EVENTS, MAIL } from '../streams/streams';
import { OutboxEntry } from './outbox-entry.entity';

export interface AboutFact<D> {
  readonly aggregateId: string;
  /** Version of the aggregate after the change. */
  readonly version: number;
  readonly data: D;
  readonly occurredAt: Temporal.Instant;
}

export interface AboutMail<D> {
  /** Identifies the mail for good; becomes the event id. */
  readonly mailId: string;
  /** The one-time link from which the token is derived at publish time; the token is never stored. */
  readonly linkId?: string;
  readonly data: Omit<D, 'token'>;
  readonly occurredAt: Temporal.Instant;
}

/** The bus carries 1 MiB; the rest is for headers. */
const largestEvent = 1_000_000;

/** Notes what has to be told, in the transaction of what happened: both commit or neither. */
export class Outbox {
  record<D extends object>(em: EntityManager, fact: Fact<D>, about: AboutFact<D>): void {
    const { aggregateId, version, data } = about;
    const occurredAt = new Date(about.occurredAt.epochMilliseconds);
    const entry = { id: newId(), stream: EVENTS, subject: fact.subject, aggregateId, version, occurredAt, payload: data };
    em.persist(new OutboxEntry(publishable(entry)));
  }

  send<D extends object>(em: EntityManager, mail: SecretMail<D>, about: AboutMail<D>): void {
    const { mailId: id, linkId, data } = about;
    if ('token' in data) throw new Error(`The token of ${mail.subject} must not be stored: name its link instead.`);
    const occurredAt = new Date(about.occurredAt.epochMilliseconds);
    const entry = { id, stream: MAIL, subject: mail.subject, aggregateId: id, version: 1, occurredAt, payload: data, linkId };
    em.persist(new OutboxEntry(publishable(entry)));
  }
}

/** An event that could never be published must fail its change now: later it would hold up everything behind it. */
const publishable = (entry: OutboxEntry): OutboxEntry => {
  const bytes = Buffer.byteLength(JSON.stringify(entry.payload));
  if (bytes > largestEvent) throw new Error(`${entry.subject} has ${bytes} bytes; the bus carries ${largestEvent}.`);
  return entry;
};
