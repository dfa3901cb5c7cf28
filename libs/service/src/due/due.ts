import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';

export const DUE = 'csite:due';
export const DUE_CALL = 'csite:due-call';

/** Does the work of one kind. `dueAt` is when it fell due, which may lie before the clock's now. */
export type DueHandler = (subjectId: string, dueAt: Temporal.Instant, em: EntityManager) => Promise<void>;

/** What is written down of a call that was made. */
export type DueEffect = (em: EntityManager) => Promise<void>;

/** Asks somebody outside of csite, and returns what to write down of the answer. */
export type DueCallHandler = (subjectId: string) => Promise<DueEffect>;

type DueDecorator<H> = (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<H>) => void;

/**
 * `@Due('apply-application') apply(subjectId, dueAt, em)` on a provider or controller: does the work of that kind, in a
 * transaction that also takes it off the list, so that it is done once. A throw rolls back; it is tried again later.
 */
export const Due =
  (kind: string): DueDecorator<DueHandler> =>
  (target, key, descriptor) => {
    SetMetadata(DUE, kind)(target, key, descriptor);
  };

/**
 * `@DueCall('charge-bill') charge(subjectId)`: the method speaks to somebody outside, in no transaction; the effect that
 * it returns is written in the one that takes the work off the list. The call itself may be made twice, after a crash or by
 * another replica once the lease has run out: it carries a key by which the other side knows it again, and ends within 6 s.
 */
export const DueCall =
  (kind: string): DueDecorator<DueCallHandler> =>
  (target, key, descriptor) => {
    SetMetadata(DUE_CALL, kind)(target, key, descriptor);
  };
