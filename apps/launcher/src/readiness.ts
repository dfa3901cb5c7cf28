import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeProcess } from './node-process';

/** Waits until the process answers that it is ready; on a slow machine a dozen processes that start at once take their time. @throws when it ends first, with what it said */
export async function untilReady(program: NodeProcess, url: string, withinMs = 180_000): Promise<void> {
  let ended = false;
  void program.exit().then(() => {
    ended = true;
  });
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    if (ended) throw new Error(`${program.name} does not start: ${program.lastWords()}`);
    if (await answersWell(url)) return;
    await sleep(100);
  }
  throw new Error(`${program.name} was not ready after ${Math.round(withinMs / 1000)} s: ${program.lastWords()}`);
}

async function answersWell(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
