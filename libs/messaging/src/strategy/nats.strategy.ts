import type { Rpc } from '@csite/protocol';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Access } from '../access/access';
import type { Call } from '../rpc/call';
import { natsTransport } from './handler-extras';
import type { StrategyOptions } from './strategy-options';

/** Nest's way onto the bus: answers requests, publishes the outbox, feeds consumers, and stops without losing any. */
export class NatsStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = natsTransport;

  constructor(readonly options: StrategyOptions) {
    super();
  }

  /** Answers a message whose subject is known only at run time; before `listen`. */
  serve<Q extends object, A extends object>(
    _message: Rpc<Q, A>,
    _access: Access,
    _handler: (request: Q, call: Call) => A | Promise<A>,
  ): void {
    throw new Error('not built yet');
  }

  listen(_callback: (error?: unknown) => void): void {
    throw new Error('not built yet');
  }

  /** True when everything recorded here is published and everything published for us is taken in. */
  settled(): Promise<boolean> {
    throw new Error('not built yet');
  }

  /** A round trip to the bus: throws when it is not there. */
  ready(): Promise<void> {
    throw new Error('not built yet');
  }

  close(): Promise<void> {
    throw new Error('not built yet');
  }

  on(): void {
    throw new Error('not built yet');
  }

  unwrap<T>(): T {
    return this.options.connection as T;
  }
}
