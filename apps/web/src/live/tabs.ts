import { keepLine } from './keep-line';
import { listen } from './listen';
import { share } from './share';
import type { Told } from './told';
import { isUsed } from './usage';

const LOOK_MS = 5_000;

const pause = (milliseconds: number, over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (over.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    over.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const wanted = async (over: AbortSignal): Promise<void> => {
  while (!isUsed() && !over.aborted) await pause(LOOK_MS, over);
};

/** All tabs of an account share one line, where the browser lets them. Returns what leaves. */
export const shareLine = (accountId: string, hear: (told: Told) => void): (() => void) => {
  const name = `csite-live-${accountId}`;
  const { locks }: Partial<Navigator> = navigator;
  const channel = (): BroadcastChannel => new BroadcastChannel(name);
  return share(
    name,
    { locks, channel, keep: (line, over) => keepLine({ wanted, listen, pause, chance: Math.random, ...line }, over) },
    hear,
  );
};
