import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '@csite/protocol';

const noAnswer: readonly string[] = ['unavailable', 'timeout'];

/** What became of many tries at once. */
export interface Tally {
  /** Those that were looked into, right or wrong. */
  readonly made: number;
  readonly done: number;
  readonly refused: readonly Failure[];
  /** Those that a busy machine had no answer for in time: their tries are taken back, and may come too late for another. */
  readonly unanswered: number;
}

export const tally = async (tries: readonly Promise<unknown>[]): Promise<Tally> => {
  const reasons = (await Promise.allSettled(tries)).flatMap((done) =>
    done.status === 'rejected' ? [done.reason as Failure] : [],
  );
  const of = (...kinds: readonly string[]): Failure[] => reasons.filter(({ kind }) => kinds.includes(kind));
  const [refused, unanswered] = [of('too-many'), of(...noAnswer).length];
  return { made: tries.length - refused.length - unanswered, done: tries.length - reasons.length, refused, unanswered };
};

/** Never one more, and one fewer only for each that had no answer. */
export const expectExactly = (count: number, { made, unanswered }: Tally): void => {
  expect(made).toBeLessThanOrEqual(count);
  expect(made + unanswered).toBeGreaterThanOrEqual(count);
};

/** Of a thing that is there once: never two, and none only where a busy machine had no answer. */
export const expectOneWinner = ({ done, unanswered }: Tally): void => {
  expect(done).toBeLessThanOrEqual(1);
  expect(done + unanswered).toBeGreaterThanOrEqual(1);
};

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/**
 * Comes again for as long as a busy machine has no answer, or says that tries of the same person are still under way: what
 * comes of it in the end does not depend on how quick it is. To have no room for so many is an answer.
 */
export const answered = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isToComeAgain(error)) throw error;
      await pause(100);
    }
  }
};

const isToComeAgain = (error: unknown): boolean =>
  error instanceof Failure && [...noAnswer, 'too-many'].includes(error.kind) && !/(busy|overloaded)$/.test(error.code);
