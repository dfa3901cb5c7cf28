import type { Fact, Rpc, SecretMail } from '@csite/protocol';
import type { Access } from '../access/access';

/** Marks our handlers, so that no other transport of the same application picks them up. */
export const natsTransport = Symbol('csite.nats');

/** What a decorator tells the strategy about the method under it. */
export type HandlerExtras =
  | { readonly role: 'rpc'; readonly message: Rpc; readonly access: Access }
  | { readonly role: 'consumer'; readonly fact: Fact<object>; readonly durable: string }
  | { readonly role: 'delivery'; readonly mail: SecretMail<object>; readonly durable: string };
