import { Failure } from '@csite/protocol';
import { setTimeout as pause } from 'node:timers/promises';

/** Steps of an import may be repeated: each takes in nothing twice. */
const passing: readonly string[] = ['unavailable', 'timeout'];
const pauseMs = 1_000;

/** Asks again while a service is just starting, is busy, or is being replaced; at most for `withinMs`. */
export const insist = async <T>(ask: () => Promise<T>, withinMs = 60_000): Promise<T> => {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isPassing = error instanceof Failure && passing.includes(error.kind);
      if (!isPassing || Date.now() + pauseMs > until) throw error;
      await pause(pauseMs);
    }
  }
};
