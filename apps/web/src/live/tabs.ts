import { keepLine } from './keep-line';
import { listen } from './listen';
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

/** Of the tabs that wait, one comes in; the next one when it closes. */
const holdTurn = async (name: string, over: AbortSignal, work: () => Promise<void>): Promise<void> => {
  try {
    await navigator.locks.request(name, { signal: over }, work);
  } catch (error) {
    if (!over.aborted) throw error;
  }
};

/**
 * All tabs of an account share one line, as a browser opens few connections to one server: the tab that has the turn keeps the
 * line and passes on what it hears; the others know with it where to go on, should it be their turn. Returns what leaves.
 */
export const shareLine = (accountId: string, hear: (told: Told) => void): (() => void) => {
  const name = `csite-live-${accountId}`;
  const channel = new BroadcastChannel(name);
  const over = new AbortController();
  let lastEventId: string | undefined;
  const take = (told: Told): void => {
    lastEventId = told.id;
    hear(told);
  };
  const pass = (told: Told): void => {
    channel.postMessage(told);
    take(told);
  };
  channel.onmessage = ({ data }: MessageEvent<Told>) => take(data);
  const ports = { wanted, listen, pause, chance: Math.random, lastEventId: () => lastEventId, hear: pass };
  void holdTurn(name, over.signal, () => keepLine(ports, over.signal));
  return () => {
    over.abort();
    channel.close();
  };
};
