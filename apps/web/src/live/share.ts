import type { LinePorts } from './keep-line';
import type { Told } from './told';

/** What tabs share a line with; a test brings its own. */
export interface SharePorts {
  /** Browsers give turns on secure pages only: without them each tab works alone. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: () => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
  /** Keeps a line open until it is over. */
  readonly keep: (line: Pick<LinePorts, 'lastEventId' | 'hear'>, over: AbortSignal) => Promise<void>;
}

/** Of the tabs that wait, one comes in; the next one when it closes. */
const holdTurn = async (
  locks: Pick<LockManager, 'request'>,
  name: string,
  over: AbortSignal,
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await locks.request(name, { signal: over }, work);
  } catch (error) {
    if (!over.aborted) throw error;
  }
};

/**
 * All tabs that name the same share one line, as a browser opens few connections to one server: the tab that has the turn keeps
 * the line and passes on what it hears; the others know with it where to go on, should it be their turn. Returns what leaves.
 */
export const share = (name: string, { locks, channel, keep }: SharePorts, hear: (told: Told) => void): (() => void) => {
  const others = locks && channel();
  const over = new AbortController();
  let last: string | undefined;
  const take = (told: Told): void => {
    last = told.id;
    hear(told);
  };
  const pass = (told: Told): void => {
    others?.postMessage(told);
    take(told);
  };
  if (others) others.onmessage = ({ data }: MessageEvent<Told>) => take(data);
  const work = (): Promise<void> => keep({ lastEventId: () => last, hear: pass }, over.signal);
  void (locks ? holdTurn(locks, name, over.signal, work) : work());
  return () => {
    over.abort();
    others?.close();
  };
};
