import type { Fact, SecretMail } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';

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

/** Notes what has to be told, in the transaction of what happened: both commit or neither. */
export class Outbox {
  record<D extends object>(_em: EntityManager, _fact: Fact<D>, _about: AboutFact<D>): void {
    throw new Error('not built yet');
  }

  send<D extends object>(_em: EntityManager, _mail: SecretMail<D>, _about: AboutMail<D>): void {
    throw new Error('not built yet');
  }
}
