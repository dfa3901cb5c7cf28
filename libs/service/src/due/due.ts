import { SetMetadata } from '@nestjs/common';

export const DUE = 'csite:due';

/** A method of a provider or controller; see `Due`. */
type DueMethod = (subjectId: string, dueAt: Temporal.Instant, em: never) => Promise<void>;

/**
 * `@Due('apply-application') apply(subjectId, dueAt, em)`: does the work of that kind, in a transaction that also takes
 * it off the list. `dueAt` is the instant it was due, which may lie before the clock's now.
 */
export const Due =
  (kind: string) =>
  (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<DueMethod>): void => {
    SetMetadata(DUE, kind)(target, key, descriptor);
  };
