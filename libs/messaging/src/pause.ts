import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, and no longer than until the signal. */
export const pause = async (milliseconds: number, until: AbortSignal): Promise<void> => {
  if (until.aborted) return;
  await sleep(milliseconds, undefined, { signal: until }).catch(() => undefined);
};
