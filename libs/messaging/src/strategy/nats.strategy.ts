import type { Rpc } from '@csite/protocol';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Access } from '../access/access';
import { roundTrip } from '../connection/round-trip';
import type { Call } from '../rpc/call';
import type { RpcHandler } from '../rpc/rpc-handler';
import { RpcServer } from '../rpc/rpc.server';
import { type HandlerExtras, natsTransport } from './handler-extras';
import type { StrategyOptions } from './strategy-options';

/** Nest's way onto the bus: answers requests, publishes the outbox, feeds consumers, and stops without losing any. */
export class NatsStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = natsTransport;
  private readonly served: RpcHandler[] = [];
  private readonly rpc: RpcServer;

  constructor(private readonly options: StrategyOptions) {
    super();
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
    return Promise.resolve(true);
  }

  /** A round trip to the bus; throws `service.unavailable` when it does not answer. */
  ready(): Promise<void> {
    return roundTrip(this.options.connection);
  }

  async close(): Promise<void> {
    const { connection } = this.options;
    if (connection.isClosed()) return;
    await this.rpc.drain();
    await connection.flush();
    await connection.close();
  }

  on(): void {
    // Status changes of the connection are on its own status().
  }

  unwrap<T>(): T {
    return this.options.connection satisfies NatsConnection as T;
  }

  private async open(): Promise<void> {
    for (const handler of [...this.served, ...this.declared()]) this.rpc.subscribe(handler);
    await this.options.connection.flush();
  }

  private declared(): RpcHandler[] {
    return [...this.messageHandlers.values()].flatMap((handle) => {
      const extras = handle.extras as HandlerExtras | undefined;
      return extras?.role === 'rpc'
        ? [{ message: extras.message, access: extras.access, handle: handle as RpcHandler['handle'] }]
        : [];
    });
  }
}
