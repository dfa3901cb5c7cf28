import { Bus, connectBus, ensureStream, EVENTS, MAIL, type Outgoing, Publisher } from '@csite/messaging';
import type { Fact, OperatorCaller, Role, SecretMail } from '@csite/protocol';
import { ClockControl } from '@csite/service';
import type { MigrationClass } from '@csite/service/migrations';
import { newId } from '@csite/values';
import { jetstreamManager } from '@nats-io/jetstream';
import type { INestMicroservice, Type } from '@nestjs/common';
import type { Running } from '../infrastructure/running';
import { startOwnNats } from '../infrastructure/servers';
import { type Published, PublishedFacts } from './published-facts';
import { TestClock } from './test-clock';
import { TestKeys } from './test-keys';
import { type ServiceSetup, TestServices } from './test-services';

export interface CallerSetup {
  readonly role: Role;
  readonly customerId: string;
  readonly accountId?: string;
  readonly sessionId?: string;
  readonly name?: string;
  readonly email?: string;
  /** Confirmed just now, however far the test moves the clock, unless given. */
  readonly confirmedAt?: number;
}

export interface AboutPublished<D> {
  readonly aggregateId?: string;
  readonly version?: number;
  readonly data: D;
  readonly id?: string;
}

/** 32 characters, as the configuration asks for; the same in every world, so that a test can derive links itself. */
export const TEST_LINK_SECRET = 'link-secret-of-the-tests-0123456789';

/** Recent at whatever time a test has moved its clock to. */
const confirmedAt = Temporal.Instant.from('2200-01-01T00:00:00Z').epochMilliseconds / 1000;

/** Real services in this process on a fresh database each and a nats-server of their own. */
export class TestWorld {
  private constructor(
    private readonly nats: Running,
    readonly bus: Bus,
    readonly clock: TestClock,
    private readonly keys: TestKeys,
    private readonly facts: PublishedFacts,
    private readonly services: TestServices,
  ) {}

  static async start(): Promise<TestWorld> {
    const nats = await startOwnNats();
    const bus = new Bus(await connectBus({ service: 'test', url: nats.url }), 'test');
    const manager = await jetstreamManager(bus.connection);
    await Promise.all([ensureStream(manager, EVENTS), ensureStream(manager, MAIL)]);
    const services = new TestServices({
      NATS_URL: nats.url,
      CLOCK: 'manual',
      LOG_LEVEL: 'silent',
      LINK_SECRET: TEST_LINK_SECRET,
    });
    const clock = await TestClock.start(bus, new ClockControl(bus, services.names));
    return new TestWorld(nats, bus, clock, await TestKeys.create(bus.connection), new PublishedFacts(bus.connection), services);
  }

  get natsUrl(): string {
    return this.nats.url;
  }

  /** Boots the service on a fresh migrated database. */
  service(name: string, module: Type, migrations: readonly MigrationClass[], setup?: ServiceSetup): Promise<INestMicroservice> {
    return this.services.start(name, module, migrations, setup);
  }

  /** A second instance of a service that runs already. */
  replica(name: string): Promise<INestMicroservice> {
    return this.services.replicate(name);
  }

  /** Stops every instance of a service, until `replica` starts one again; a move of the clock waits for that. */
  halt(name: string): Promise<void> {
    return this.services.halt(name);
  }

  /** What a person of that role sends along: a token as identity would sign it. */
  async as({ role, customerId, ...rest }: CallerSetup): Promise<Outgoing> {
    await this.keys.publish();
    const made = { accountId: newId(), sessionId: newId(), name: '山田太郎', email: 'taro@example.jp', confirmedAt };
    return { token: await this.keys.sign({ kind: 'account', ...made, ...rest, role, customerId }) };
  }

  /** What an operator of the vendor sends along, who showed just now that it is them. */
  async asOperator(changed: Partial<Omit<OperatorCaller, 'kind'>> = {}): Promise<Outgoing> {
    await this.keys.publish();
    const made = { operatorId: newId(), sessionId: newId(), name: '担当 花子', email: 'hanako@vendor.example', confirmedAt };
    return { token: await this.keys.sign({ kind: 'operator', ...made, ...changed }) };
  }

  /** Facts (or mails) published on `subject` so far, in order; NATS wildcards allowed. */
  events(subject: string): Promise<readonly Published[]> {
    return this.facts.on(subject);
  }

  /** Publishes a fact as its owner would, to feed a consumer. */
  publish<D extends object>(fact: Fact<D>, about: AboutPublished<D>): Promise<void> {
    return this.#put(EVENTS, fact.subject, about);
  }

  /** Puts a mail into the MAIL queue as its owner would, its token in clear as only there. */
  send<D extends object>(mail: SecretMail<D>, about: AboutPublished<D>): Promise<void> {
    return this.#put(MAIL, mail.subject, about);
  }

  /** Runs SQL in the database of a service, as its owner. */
  sql<R extends object>(name: string, text: string, values?: readonly unknown[]): Promise<R[]> {
    return this.services.database(name).sql<R>(text, values);
  }

  /** The role as which a service runs. */
  roleOf(name: string): string {
    return this.services.database(name).role;
  }

  /** Lets facts flow until no service has anything left to do. */
  settled(): Promise<void> {
    return this.clock.settled();
  }

  async stop(): Promise<void> {
    await this.services.stop();
    await this.bus.connection.close();
    await this.nats.stop();
  }

  async #put(stream: string, subject: string, about: AboutPublished<object>): Promise<void> {
    const { aggregateId = newId(), version = 1, data, id = newId() } = about;
    const { customerId = null } = data as { customerId?: string };
    const payload = JSON.stringify(data);
    const entry = { id, stream, subject, aggregateId, version, linkId: null, refills: 0, customerId, payload };
    const owner = subject.split('.')[1] ?? '';
    const publisher = new Publisher(this.bus.connection, owner, undefined);
    const { failure } = await publisher.publish([{ ...entry, occurredAt: this.clock.now().toString() }]);
    if (failure !== undefined) throw new Error(`${subject} could not be published`, { cause: failure });
  }
}
