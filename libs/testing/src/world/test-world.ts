import type { Bus, Outgoing } from '@csite/messaging';
import type { MigrationClass } from '@csite/service';
import type { Fact, Role } from '@csite/protocol';
import type { INestMicroservice, Type } from '@nestjs/common';

export interface ServiceSetup {
  /** Added to what the world sets itself (DATABASE_URL, NATS_URL, CLOCK=manual, LINK_SECRET …). */
  readonly env?: Readonly<Record<string, string>>;
}

export interface CallerSetup {
  readonly role: Role;
  readonly customerId: string;
  readonly accountId?: string;
  readonly sessionId?: string;
  readonly name?: string;
  readonly email?: string;
}

/** A fact as it stood on the stream. */
export interface Published {
  readonly subject: string;
  readonly id: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly data: Record<string, unknown>;
}

export interface TestClock {
  now(): Temporal.Instant;
  /** Moves every service of the world; returns when all is settled. `now` is RFC 3339. */
  set(now: string): Promise<void>;
}

/** Real services in this process on a fresh database each and a nats-server of its own. */
export abstract class TestWorld {
  abstract readonly bus: Bus;
  abstract readonly clock: TestClock;
  abstract readonly natsUrl: string;

  static start(): Promise<TestWorld> {
    throw new Error('not built yet');
  }

  /** Boots the service on a fresh migrated database. */
  abstract service(name: string, module: Type, migrations: readonly MigrationClass[], setup?: ServiceSetup): Promise<INestMicroservice>;
  /** A second instance of a service that runs already. */
  abstract replica(name: string): Promise<INestMicroservice>;
  /** What a caller of that role sends along: a token as identity would sign it. */
  abstract as(caller: CallerSetup): Promise<Outgoing>;
  /** Facts published on `subject` (wildcards allowed) so far, in order. */
  abstract events(subject: string): Promise<readonly Published[]>;
  /** Publishes a fact as its owner would, to feed a consumer. */
  abstract publish<D extends object>(fact: Fact<D>, about: { aggregateId: string; version: number; data: D; id?: string }): Promise<void>;
  /** Runs SQL in the database of a service, as its owner. */
  abstract sql<R extends object>(name: string, text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Lets facts flow until no service has anything left to do. */
  abstract settled(): Promise<void>;
  abstract stop(): Promise<void>;
}
