import { share, type SharePorts } from './share';
import type { Told } from './told';

const beat = (id: string): Told => ({ event: 'beat', id });
type Line = Parameters<SharePorts['keep']>[0];

/** A browser with tabs; without turns, as on a page that is not secure, when told so. */
const aBrowser = ({ givesTurns }: { readonly givesTurns: boolean }) => {
  const waiting: (() => void)[] = [];
  const channels: { onmessage: BroadcastChannel['onmessage'] }[] = [];
  const request = (_name: string, { signal }: LockOptions, work: () => Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
      waiting.push(() => void work().then(resolve));
      if (waiting.length === 1) waiting[0]?.();
    });
  const channel = () => {
    const own: { onmessage: BroadcastChannel['onmessage'] } = { onmessage: null };
    channels.push(own);
    const postMessage = (data: unknown): void => {
      const heard = new MessageEvent('message', { data });
      for (const each of channels) if (each !== own) each.onmessage?.call(each as BroadcastChannel, heard);
    };
    return Object.assign(own, { postMessage, close: () => void channels.splice(channels.indexOf(own), 1) });
  };
  const tab = () => {
    const seen = { heard: [] as string[], lines: [] as Line[] };
    const keep: SharePorts['keep'] = (line, over) => {
      seen.lines.push(line);
      return new Promise((resolve) => over.addEventListener('abort', () => resolve()));
    };
    const locks = givesTurns ? ({ request } as unknown as SharePorts['locks']) : undefined;
    const leave = share('csite-live', { locks, channel, keep }, ({ id }) => seen.heard.push(id));
    return { ...seen, leave, next: () => waiting[1]?.() };
  };
  return { tab, channels };
};

describe('tabs of an account', () => {
  it('share one line, and hear all of it', () => {
    const { tab } = aBrowser({ givesTurns: true });
    const [first, second] = [tab(), tab()];
    expect([first.lines.length, second.lines.length]).toEqual([1, 0]);
    first.lines[0]?.hear(beat('x-1'));
    expect([first.heard, second.heard]).toEqual([['x-1'], ['x-1']]);
  });

  it('go on where the one that left was', () => {
    const { tab } = aBrowser({ givesTurns: true });
    const [first, second] = [tab(), tab()];
    first.lines[0]?.hear(beat('x-1'));
    first.leave();
    second.next();
    expect(second.lines[0]?.lastEventId()).toBe('x-1');
  });

  it('have each a line of their own where the browser gives no turns', () => {
    const { tab, channels } = aBrowser({ givesTurns: false });
    const [first, second] = [tab(), tab()];
    first.lines[0]?.hear(beat('x-1'));
    second.lines[0]?.hear(beat('x-2'));
    expect([first.heard, second.heard, channels]).toEqual([['x-1'], ['x-2'], []]);
  });
});
