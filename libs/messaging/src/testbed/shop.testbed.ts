import { fact, secretMail } from '@csite/protocol';
import { newId } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FactMethod } from '../consumers/fact.work';
import type { MailMethod } from '../consumers/mail.work';
import type { Received } from '../consumers/received';
import { Outbox } from '../outbox/outbox';
import type { TokenSource } from '../outbox/token-source';
import { RecordKeeper } from '../strategy/record-keeper';
import type { Transact } from '../transact';
import { BusTestbed, KeptLog } from './bus.testbed';
import { RecordTestbed } from './record.testbed';

export class OrderSnapshot {
  total!: number;
}

export class VoucherMail {
  to!: string;
  token!: string;
}

/** Messages of a service that exists in specs alone. */
export const OrderChanged = fact({ subject: 'evt.shop.order.changed.v1', data: OrderSnapshot });
export const Voucher = secretMail({ subject: 'mail.shop.voucher.v1', data: VoucherMail });

export interface Replica {
  readonly keeper: RecordKeeper;
  readonly connection: NatsConnection;
  readonly log: KeptLog;
}

interface Duties {
  readonly consumers?: Readonly<Record<string, FactMethod>>;
  readonly deliver?: MailMethod;
  readonly retryDelaysMs?: readonly number[];
  readonly mailLifetimeMs?: number;
  readonly acknowledgeWithinMs?: number;
  readonly retentionMs?: number;
  /** Where it reaches the bus; the server itself unless given. */
  readonly busUrl?: string;
  /** The database's own unless given. */
  readonly transact?: Transact;
}

const linkTokens: TokenSource = { tokenFor: (linkId) => `token-of-${linkId}` };

/** A shop on a real bus and a real database, with as many replicas as a spec wants. */
export class Shop {
  private readonly outbox = new Outbox();
  private replicas: Replica[] = [];

  private constructor(
    readonly bus: BusTestbed,
    readonly record: RecordTestbed,
  ) {}

  static async open(): Promise<Shop> {
    return new Shop(await BusTestbed.start(), await RecordTestbed.start());
  }

  async replica(duties: Duties = {}, service = 'shop'): Promise<Replica> {
    const connection = await this.bus.connect(service, duties.busUrl);
    const log = new KeptLog();
    const { url } = this.record;
    const { transact = this.record.transact } = duties;
    const verifier = { verify: (): Promise<never> => Promise.reject(new Error('nobody logs in here')) };
    const { retryDelaysMs = [20, 40], mailLifetimeMs, acknowledgeWithinMs, retentionMs } = duties;
    const record = { url, transact, retryDelaysMs, mailLifetimeMs, acknowledgeWithinMs, retentionMs };
    const keeper = new RecordKeeper({ service, connection, log, verifier, linkTokens }, record);
    for (const [durable, method] of Object.entries(duties.consumers ?? {}))
      keeper.consumers.consume(OrderChanged.subject, durable, method);
    if (duties.deliver) keeper.consumers.deliver(Voucher.subject, 'mail-shop-voucher-v1', duties.deliver);
    keeper.start();
    const replica = { keeper, connection, log };
    this.replicas.push(replica);
    return replica;
  }

  /** Commits versions 1..n of an order, each in a transaction of its own. */
  async change(aggregateId: string, ...versions: readonly number[]): Promise<void> {
    for (const version of versions)
      await this.record.transact((em) => {
        this.note(em, aggregateId, version);
        return Promise.resolve();
      });
  }

  note(em: EntityManager, aggregateId: string, version: number): void {
    this.outbox.record(em, OrderChanged, {
      aggregateId,
      version,
      data: { total: version * 100 },
      occurredAt: Temporal.Now.instant(),
    });
  }

  async mail(linkId: string): Promise<string> {
    const mailId = newId();
    const about = { mailId, linkId, data: { to: 'hanako@example.jp' }, occurredAt: Temporal.Now.instant() };
    await this.record.transact((em) => {
      this.outbox.send(em, Voucher, about);
      return Promise.resolve();
    });
    return mailId;
  }

  /** The usual effect: one row per event. */
  takesIn(consumer: string): FactMethod {
    return async (event: Received<object>, em: EntityManager) => {
      await em.execute('insert into effect (consumer, event_id, aggregate_id, version) values (?, ?, ?, ?)', [
        consumer,
        event.id,
        event.aggregateId,
        event.version,
      ]);
    };
  }

  async dismiss(replica: Replica): Promise<void> {
    await replica.keeper.stop();
    await replica.connection.close();
    this.replicas = this.replicas.filter((each) => each !== replica);
  }

  /** Everybody goes home; streams and tables are as new. */
  async clear(): Promise<void> {
    for (const replica of [...this.replicas]) await this.dismiss(replica);
    await this.record.clear();
  }

  async close(): Promise<void> {
    await this.clear();
    await this.bus.stop();
    await this.record.stop();
  }
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_each, index) => index + 1);
