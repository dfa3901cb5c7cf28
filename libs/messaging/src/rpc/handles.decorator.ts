import type { AskedFrom, Rpc } from '@csite/protocol';
import type { Access, InternalAccess, OpenAccess } from '../access/access';
import type { Call } from './call';
import type { Written } from './written';
import { handler, type HandlerExtras } from '../strategy/handler-extras';

type HandlerMethod<Q extends object, A extends object> = (request: Q, call: Call) => A | Promise<A | Written<A>>;

type HandlerDecorator<Q extends object, A extends object> = <M extends HandlerMethod<Q, A>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/** What the protocol lets nobody but a shell or ourselves ask is `internal` where it is handled, and nothing else is. */
interface Handling {
  <Q extends object, A extends object>(
    message: Rpc<Q, A> & { readonly askedFrom: AskedFrom },
    access: InternalAccess,
  ): HandlerDecorator<Q, A>;
  <Q extends object, A extends object>(
    message: Rpc<Q, A> & { readonly askedFrom?: undefined },
    access: OpenAccess,
  ): HandlerDecorator<Q, A>;
}

/**
 * Answers one message. The method gets the request parsed and validated into the message's request class, and is
 * reached only by those whom `access` lets in.
 */
export const Handles: Handling = <Q extends object, A extends object>(
  message: Rpc<Q, A>,
  access: Access,
): HandlerDecorator<Q, A> => {
  const extras: HandlerExtras = { role: 'rpc', message, access };
  return handler(message.subject, extras);
};
