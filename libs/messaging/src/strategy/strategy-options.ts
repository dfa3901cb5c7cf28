import type { NatsConnection } from '@nats-io/transport-node';
import type { MessagingLog } from '../log';
import type { TokenSource } from '../outbox/token-source';
import type { CallerVerifier } from '../rpc/caller-verifier';
import type { Transact } from '../transact';

/** The record of a service: where its outbox, inbox and dead letters are. */
export interface ServiceRecord {
  /** For the one connection of its own on which leadership is held, events are published and wake-ups are heard. */
  readonly url: string;
  readonly transact: Transact;
  /** Waits between the tries of a fact; when they are used up it becomes a dead letter. */
  readonly retryDelaysMs?: readonly number[];
  /** How long what was published is kept, and can be delivered again; 30 days unless given. */
  readonly retentionMs?: number;
  /** How long a mail is tried. */
  readonly mailLifetimeMs?: number;
  /** The server delivers an event again when it hears nothing of it for so long; it hears thrice in that time. */
  readonly acknowledgeWithinMs?: number;
}

export interface StrategyOptions {
  /** Queue group, and the second token of every subject that is served. */
  readonly service: string;
  readonly connection: NatsConnection;
  readonly verifier: CallerVerifier;
  readonly log: MessagingLog;
  /** Absent in a process without a database: it answers requests, and neither publishes nor consumes. */
  readonly record?: ServiceRecord;
  /** Needed where mails with one-time links are sent. */
  readonly linkTokens?: TokenSource;
  /** Requests worked on at the same time; more wait their turn. */
  readonly concurrency?: number;
  /** Business time, by which a confirmed session grows old; real time unless given. */
  readonly now?: () => Temporal.Instant;
}
