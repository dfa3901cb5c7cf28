import fc from 'fast-check';
import { inTurns } from './in-turns';

const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work in turns', () => {
  it('is done once for each item, never for more than so many at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (items, atATime) => {
        const done: number[] = [];
        let busy = 0;
        let busiest = 0;
        await inTurns(items, atATime, async (item) => {
          busiest = Math.max(busiest, ++busy);
          await aMoment();
          busy--;
          done.push(item);
        });
        expect(done.toSorted()).toEqual(items.toSorted());
        expect(busiest).toBe(Math.min(atATime, items.length));
      }),
      { numRuns: 30 },
    );
  });

  it('begins in the order given', async () => {
    const begun: string[] = [];
    await inTurns(['contracts', 'identity', 'billing'], 2, (name) => {
      begun.push(name);
      return aMoment();
    });
    expect(begun).toEqual(['contracts', 'identity', 'billing']);
  });

  it('takes the caller’s list as it is and leaves it so', async () => {
    const names = Object.freeze(['status', 'notification']);
    await inTurns(names, 5, aMoment);
    expect(names).toEqual(['status', 'notification']);
  });

  it('fails with the first failure, and that one’s turn takes nothing more', async () => {
    const begun: string[] = [];
    const work = (name: string): Promise<void> => {
      begun.push(name);
      return name === 'identity' ? Promise.reject(new Error('identity does not start')) : aMoment();
    };
    await expect(inTurns(['contracts', 'identity', 'billing'], 1, work)).rejects.toThrow('identity does not start');
    expect(begun).toEqual(['contracts', 'identity']);
  });
});
