import type { Rpc } from '@csite/protocol';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Access } from '../access/access';
import { busAway } from '../bus/bus-failures';
import type { FactMethod } from '../consumers/fact.work';
import type { MailMethod } from '../consumers/mail.work';
import { roundTrip } from '../connection/round-trip';
import type { Call } from '../rpc/call';
import type { RpcHandler } from '../rpc/rpc-handler';
import { RpcServer } from '../rpc/rpc.server';
import { within } from '../within';
import { type HandlerExtras, natsTransport } from './handler-extras';
import { RecordKeeper } from './record-keeper';
import type { StrategyOptions } from './strategy-options';

/** Nest's way onto the bus: answers requests, publishes the outbox, feeds consumers, and stops without losing any. */
export class NatsStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = natsTransport;
  private readonly served: RpcHandler[] = [];
  private readonly rpc: RpcServer;
  private readonly keeper: RecordKeeper | undefined;
  private closing: Promise<void> | undefined;
  private isOpen = false;

  constructor(private readonly options: StrategyOptions) {
    super();
    this.keeper = options.record && new RecordKeeper(options, options.record);
    this.rpc = new RpcServer({ ...options, concurrency: options.concurrency ?? 64 });
  }

  /** Answers a message whose subject is known only at run time; before `listen`. */
  serve<Q extends object, A extends object>(
    message: Rpc<Q, A>,
    access: Access,
    handle: (request: Q, call: Call) => A | Promise<A>,
  ): void {
    this.served.push({ message, access, handle: handle as RpcHandler['handle'] });
  }

  /** Calls back once the server knows every subscription: a request right after that finds its responder. */
  listen(callback: (error?: unknown) => void): void {
    this.open().then(() => callback(), callback);
  }

  /** True when everything recorded here is published and everything published for us is taken in. */
  settled(): Promise<boolean> {
    return this.keeper?.isSettled() ?? Promise.resolve(true);
  }

  /** A round trip to the bus; throws `service.unavailable` when it does not answer, or before the handlers are heard there. */
  async ready(): Promise<void> {
    if (this.messageHandlers.size > 0 && !this.isOpen) throw busAway();
    await roundTrip(this.options.connection);
  }

  /** Takes no more, finishes what it took, lets another replica lead, and only then leaves the bus. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  on(): void {
    // Nest's way to follow the connection; here it is on the connection's own status().
  }

  unwrap(): never {
    throw new Error('There is no server underneath to hand out: ask for the Bus instead.');
  }

  private async open(): Promise<void> {
    this.wire();
    for (const handler of [...this.served, ...(this.keeper?.handlers() ?? [])]) this.rpc.subscribe(handler);
    await this.options.connection.flush();
    this.isOpen = true;
    this.keeper?.start();
  }

  private async finish(): Promise<void> {
    const { connection } = this.options;
    await this.rpc.drain();
    await this.keeper?.stop();
    if (connection.isClosed()) return;
    await within(connection.flush(), 1_000).catch(() => undefined);
    await connection.close();
  }

  /** Gives every decorated method its place. */
  private wire(): void {
    for (const method of this.messageHandlers.values()) {
      const extras = method.extras as HandlerExtras | undefined;
      if (extras?.role === 'rpc') this.served.push({ ...extras, handle: method as RpcHandler['handle'] });
      else if (extras) this.feed(extras, method as FactMethod & MailMethod);
    }
  }

  private feed(extras: Exclude<HandlerExtras, { role: 'rpc' }>, method: FactMethod & MailMethod): void {
    if (!this.keeper) throw new Error(`${extras.durable} consumes events, which takes a database for its inbox.`);
    if (extras.role === 'consumer') this.keeper.consumers.consume(extras.fact.subject, extras.durable, method);
    else this.keeper.consumers.deliver(extras.mail.subject, extras.durable, method);
  }
}
