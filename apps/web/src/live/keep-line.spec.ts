import { type Ended, keepLine, type LinePorts } from './keep-line';
import type { Told } from './told';

const open: Ended = { wasOpen: true, callAgainInMs: 100 };
const refused: Ended = { wasOpen: false, callAgainInMs: 0 };

/** A server that lets lines end as it is told, until it has nothing more to say. */
const keeping = async (endings: readonly Ended[], changed: Partial<LinePorts> = {}) => {
  const over = new AbortController();
  const seen = { from: [] as (string | undefined)[], pauses: [] as number[], heard: [] as Told[] };
  let last: string | undefined;
  const rest = [...endings];
  await keepLine(
    {
      wanted: () => Promise.resolve(),
      listen: (from, hear) => {
        seen.from.push(from);
        const ended = rest.shift() ?? refused;
        if (ended.wasOpen) hear({ event: 'beat', id: `x-${String(seen.from.length)}` });
        if (rest.length === 0) over.abort();
        return Promise.resolve(ended);
      },
      pause: (milliseconds) => {
        seen.pauses.push(milliseconds);
        return Promise.resolve();
      },
      chance: () => 1,
      lastEventId: () => last,
      hear: (told) => {
        last = told.id;
        seen.heard.push(told);
      },
      ...changed,
    },
    over.signal,
  );
  return seen;
};

describe('a line to the server', () => {
  it('is taken up after the last event that was heard, whenever the server asked', async () => {
    const { from, pauses, heard } = await keeping([open, { ...open, callAgainInMs: 7_000 }, open]);
    expect(from).toEqual([undefined, 'x-1', 'x-2']);
    expect(heard.map(({ id }) => id)).toEqual(['x-1', 'x-2', 'x-3']);
    expect(pauses.slice(0, 2)).toEqual([100, 7_000]);
  });

  it('is tried again later and later while the server does not answer, half a minute at most', async () => {
    const { pauses } = await keeping(Array.from({ length: 7 }, () => refused));
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is not tried by all at the same moment', async () => {
    expect((await keeping([refused, refused], { chance: () => 0 })).pauses).toEqual([1_000, 2_000]);
  });

  it('is not tried before the server wants it, and soon again once it was open', async () => {
    const { pauses } = await keeping([refused, { ...refused, callAgainInMs: 60_000 }, open, refused]);
    expect(pauses).toEqual([2_000, 60_000, 100, 2_000]);
  });

  it('is not opened while nobody is there to see it', async () => {
    const over = new AbortController();
    let listened = 0;
    const ports = {
      wanted: () => {
        over.abort();
        return Promise.resolve();
      },
      listen: () => {
        listened += 1;
        return Promise.resolve(open);
      },
      pause: () => Promise.resolve(),
      chance: () => 0,
      lastEventId: () => undefined,
      hear: () => undefined,
    };
    await keepLine(ports, over.signal);
    expect(listened).toBe(0);
  });
});
