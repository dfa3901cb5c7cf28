import fc from 'fast-check';
import { Crew } from './crew';

/** Work that ends when told. */
class Jobs {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, () => void>();

  work(name: string): () => Promise<void> {
    return () => {
      this.begun.push(name);
      return new Promise((resolve) => this.ends.set(name, resolve));
    };
  }

  async end(name: string): Promise<void> {
    this.ends.get(name)?.();
    await settled();
  }
}

/** All that is ready to go on has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a crew', () => {
  it('begins as many pieces of work as it has hands, and the rest in the order they came', async () => {
    const jobs = new Jobs();
    const crew = new Crew(2);
    for (const name of ['a', 'b', 'c', 'd']) expect(crew.take(jobs.work(name))).toBe(true);
    expect(jobs.begun).toEqual(['a', 'b']);
    await jobs.end('b');
    expect(jobs.begun).toEqual(['a', 'b', 'c']);
    await jobs.end('a');
    expect(jobs.begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses what it has no room for, and takes again once there is room', async () => {
    const jobs = new Jobs();
    const crew = new Crew(1, 1);
    expect(['a', 'b', 'c'].map((name) => crew.take(jobs.work(name)))).toEqual([true, true, false]);
    await jobs.end('a');
    expect(crew.take(jobs.work('d'))).toBe(true);
    await jobs.end('b');
    await jobs.end('d');
    expect(jobs.begun).toEqual(['a', 'b', 'd']);
  });

  it('without a queue takes only what it can begin at once', () => {
    const jobs = new Jobs();
    const crew = new Crew(1, 0);
    expect([crew.take(jobs.work('a')), crew.take(jobs.work('b'))]).toEqual([true, false]);
  });

  it('is finished when nothing is under way or waiting, and not before', async () => {
    const jobs = new Jobs();
    const crew = new Crew(1);
    await crew.finished();
    crew.take(jobs.work('a'));
    crew.take(jobs.work('b'));
    let isFinished = false;
    const both = Promise.all([crew.finished(), crew.finished()]).then(() => (isFinished = true));
    await jobs.end('a');
    expect(isFinished).toBe(false);
    await jobs.end('b');
    expect(await both).toBe(true);
  });

  it('hands on what the work gave, or why it failed, and works on after a failure', async () => {
    const crew = new Crew(1);
    const failing = crew.perform(() => Promise.reject(new Error('broken')));
    const next = crew.perform(() => Promise.resolve(42));
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe(42);
    await crew.finished();
  });

  it('tells whoever waits for a result that there was no room', async () => {
    const jobs = new Jobs();
    const crew = new Crew(1, 0);
    crew.take(jobs.work('a'));
    await expect(crew.perform(() => Promise.resolve(1))).rejects.toThrow('full');
  });

  it('loses and doubles nothing, never has more under way than hands, and takes up a queue in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ turns: fc.nat(4), fails: fc.boolean() }), { maxLength: 25 }),
        async (size, pieces) => {
          const crew = new Crew(size);
          const begun: number[] = [];
          let active = 0;
          let most = 0;
          const results = pieces.map(({ turns, fails }, index) =>
            crew.perform(async () => {
              begun.push(index);
              active += 1;
              most = Math.max(most, active);
              for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
              active -= 1;
              if (fails) throw new Error('broken');
              return index;
            }),
          );
          const outcomes = await Promise.allSettled(results);
          await crew.finished();
          expect(begun).toEqual(pieces.map((_, index) => index));
          expect(most).toBeLessThanOrEqual(size);
          expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(pieces.map(({ fails }) => fails));
        },
      ),
      { numRuns: 50 },
    );
  });
});
