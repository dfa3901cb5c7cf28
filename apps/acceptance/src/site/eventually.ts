import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer satisfies, because effects that nobody waits for take a moment. Fails with the last answer. */
export async function eventually<T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (satisfies(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(100);
  }
  throw new Error(`not within ${seconds} s; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
