import { Flag } from '../fields/fields';
import { fromInside, type FromInside, Nothing, query, type Query } from '../wire/message';

export class SettledView {
  /** False when there was nothing left to do when asked; a round of all services that answers false is the end. */
  @Flag() worked!: boolean;
}

/**
 * Answers when the service's facts are published, those for it are taken in, and its due work up to now is done.
 * timeout `system.unsettled` when that is not so before the deadline.
 */
export const Settle = (service: string): FromInside<Query<Nothing, SettledView>> =>
  fromInside(query({ subject: `rpc.${service}.system.settle`, request: Nothing, reply: SettledView }));
