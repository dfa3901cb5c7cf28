import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats a probe until it no longer throws; gives up after the time with the last cause. */
export async function waitUntil(what: string, withinMs: number, probe: () => Promise<void>): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      await probe();
      return;
    } catch (cause) {
      if (Date.now() > until) throw new Error(`${what} was not ready after ${Math.round(withinMs / 1000)} s`, { cause });
      await sleep(25);
    }
  }
}
