import type { Rpc, Shape } from '@csite/protocol';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { editedVersion } from '../http/etag';
import { type Exchange, exchangeOf } from './exchange';
import { readRequest } from './read-request';

export const ASKED = 'csite:asked';

export type RequestOf<M> = M extends Rpc<infer Q> ? Q : never;

/** A request that was read and found valid, ready for the bus. */
export interface Asked<M extends Rpc> extends Exchange {
  readonly message: M;
  readonly words: RequestOf<M>;
}

/** What a route asks, and which class its path, query and body are read by. */
export interface Question {
  readonly message?: Rpc;
  readonly reads: Shape<object>;
  readonly toWords: (read: never) => object;
  /** An edit: words and the version that it was made from, which HTTP says in If-Match. */
  readonly edits?: true;
}

/** A request whose words the gateway itself acts on. */
export interface ReadExchange<W> extends Exchange {
  readonly words: W;
}

const readAsked = createParamDecorator(({ message, reads, toWords, edits }: Question, context: ExecutionContext): object => {
  const exchange = exchangeOf(context);
  const { request } = exchange;
  const words = toWords(readRequest(reads, request) as never);
  return { ...exchange, message, words: edits ? { ...words, version: editedVersion(request.headers['if-match']) } : words };
});

const asking = (question: Question): ParameterDecorator => {
  const inject = readAsked(question);
  return (target, key, index) => {
    inject(target, key, index);
    Reflect.defineMetadata(ASKED, question, (target as Record<string | symbol, object>)[key ?? ''] ?? target);
  };
};

/**
 * The parameter of a route: the request of `message`, put together from path, query and body, and validated by the class that
 * the service will validate it with again.
 */
export const Ask = (message: Rpc): ParameterDecorator => asking({ message, reads: message.request, toWords: (read) => read });

/** The same where HTTP says it in other words than the bus: `reads` is what the client sends. */
export const AskAs = <R extends object, Q extends object>(
  message: Rpc<Q>,
  reads: Shape<R>,
  toWords: (read: R) => Q,
): ParameterDecorator => asking({ message, reads, toWords });

/** An edit: the body by `reads`, and with it the version of If-Match. */
export const AskEdit = <R extends object>(message: Rpc<R & { version: number }>, reads: Shape<R>): ParameterDecorator =>
  asking({ message, reads, toWords: (read) => read, edits: true });

/** The exchange alone: the route has no words, or none that its client writes. */
export const Exchanged = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => exchangeOf(context));

/** The request as `shape` says, for what the gateway does itself. */
export const Read = (shape: Shape<object>): ParameterDecorator => asking({ reads: shape, toWords: (read) => read });
