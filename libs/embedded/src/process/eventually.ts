import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it holds, and says what did not when it never does; unlike `waitUntil`, it passes an error on at once. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error(`Still not so after ${withinMs} ms: ${what}`);
}
