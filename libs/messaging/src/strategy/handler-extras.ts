import type { Fact, Rpc, SecretMail } from '@csite/protocol';
import { UseFilters } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { Access } from '../access/access';
import { PassOnFilter } from '../rpc/pass-on.filter';

/** Marks our handlers, so that no other transport of the same application picks them up. */
export const natsTransport = Symbol('csite.nats');

/** What a decorator tells the strategy about the method under it. */
export type HandlerExtras =
  | { readonly role: 'rpc'; readonly message: Rpc; readonly access: Access }
  | { readonly role: 'consumer'; readonly fact: Fact<object>; readonly durable: string }
  | { readonly role: 'delivery'; readonly mail: SecretMail<object>; readonly durable: string };

/** A method of a Nest controller that this strategy calls; its errors reach us as they were thrown. */
export const handler =
  (pattern: string, extras: HandlerExtras): MethodDecorator =>
  (target, key, descriptor) => {
    MessagePattern(pattern, natsTransport, extras)(target, key, descriptor as TypedPropertyDescriptor<unknown>);
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    UseFilters(PassOnFilter)(target, key, descriptor);
  };
