import { keyOf, type Listened } from './heard';

/** A change that was acknowledged: what it is about, and when it was asked for and answered. */
export interface Change {
  readonly kind: string;
  readonly about: string;
  readonly sentAt: number;
  readonly answeredAt: number;
}

export interface Delays {
  /** From the answer to the event on a line that was open all the while; nothing where the event was there before the answer. */
  readonly open: readonly number[];
  /** The same where the line was cut meanwhile. */
  readonly cut: readonly number[];
}

/** How long each change took to each line that was told of it by another gateway than the one it was made at. */
export function delaysOf(changes: readonly Change[], lines: readonly Listened[], madeAt: string): Delays {
  const byKey = Map.groupBy(changes, keyOf);
  const delays = { open: [] as number[], cut: [] as number[] };
  for (const { heard, cuts } of lines)
    for (const [key, told] of Map.groupBy(heard, keyOf))
      for (const { sentAt, answeredAt } of byKey.get(key) ?? []) {
        const first = told.find(({ at }) => at >= sentAt);
        if (!first || first.gateway === madeAt) continue;
        const wasCut = cuts.some(({ from, until }) => from <= first.at && until >= sentAt);
        delays[wasCut ? 'cut' : 'open'].push(Math.max(0, first.at - answeredAt));
      }
  return delays;
}

/** The smallest that is not exceeded by that part of all; 0 of none. */
export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? 0;
