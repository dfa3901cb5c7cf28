import type { Fact } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { handler, type HandlerExtras } from '../strategy/handler-extras';
import type { Received } from './received';

type ConsumerDecorator<D extends object> = <M extends (event: Received<D>, em: EntityManager) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/**
 * Takes in one kind of fact. The method runs in a transaction that also holds the inbox row, so its effect happens
 * once however often the fact is delivered. A throw rolls back and is retried with growing delay; in the end the
 * event is parked as a dead letter.
 *
 * `durable` names the consumer for good: `<service>-<what for>`, unique in the whole of csite.
 */
export const Consumes = <D extends object>(fact: Fact<D>, durable: string): ConsumerDecorator<D> => {
  const extras: HandlerExtras = { role: 'consumer', fact, durable };
  return handler(`${fact.subject} for ${durable}`, extras);
};
