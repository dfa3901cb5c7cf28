import type { Rpc } from '@csite/protocol';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Outgoing } from './outgoing';

/** Asks other services. Every failure, also of the bus itself, comes out as a Failure. */
export class Bus {
  constructor(readonly connection: NatsConnection) {}

  /** The reply; queries are asked once more within the deadline when no answer came. */
  ask<Q extends object, A extends object>(_message: Rpc<Q, A>, _request: Q, _outgoing: Outgoing = {}): Promise<A> {
    throw new Error('not built yet');
  }

  /** The reply's JSON as it came, for answers that are passed on unread. */
  forward<Q extends object>(_message: Rpc<Q, object>, _request: Q, _outgoing: Outgoing = {}): Promise<Uint8Array> {
    throw new Error('not built yet');
  }
}
