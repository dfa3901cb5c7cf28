import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';

export const DUE = 'csite:due';

/** Does the work of one kind. `dueAt` is when it fell due, which may lie before the clock's now. */
export type DueHandler = (subjectId: string, dueAt: Temporal.Instant, em: EntityManager) => Promise<void>;

/**
 * `@Due('apply-application') apply(subjectId, dueAt, em)` on a provider or controller: does the work of that kind, in a
 * transaction that also takes it off the list, so that it is done once. A throw rolls back; it is tried again later.
 */
export const Due =
  (kind: string) =>
  (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<DueHandler>): void => {
    SetMetadata(DUE, kind)(target, key, descriptor);
  };
