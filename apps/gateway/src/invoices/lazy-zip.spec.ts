import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { lazyZip, type Part } from './lazy-zip';

const SIZE = 100_000;
const bytes = randomBytes(SIZE);
const never = (error: Error): void => {
  throw error;
};

/** So many parts, and how many of them were made so far. */
const counted = (count: number, size = SIZE): { parts: Part[]; made: () => number } => {
  let made = 0;
  const make = (): Promise<Buffer> => {
    made += 1;
    return Promise.resolve(bytes.subarray(0, size));
  };
  return { parts: Array.from({ length: count }, (_, at) => ({ name: `${at}.pdf`, make })), made: () => made };
};

describe('a ZIP that is made while it is read', () => {
  it('is on its way before its last part is made', async () => {
    const last = Promise.withResolvers<Buffer>();
    const { parts } = counted(2);
    const zip = lazyZip([...parts, { name: 'last.pdf', make: () => last.promise }], never);
    let taken = 0;
    for await (const chunk of zip) {
      taken += (chunk as Buffer).length;
      // All of the first two: only then the last one is there.
      if (taken > 2 * SIZE) last.resolve(bytes);
    }
    expect(taken).toBeGreaterThan(3 * SIZE);
  });

  it.each([20, 200])('is never more than two parts ahead of its reader, be there %i of them', async (count) => {
    const { parts, made } = counted(count);
    let [taken, lead] = [0, 0];
    for await (const chunk of lazyZip(parts, never)) {
      // Time enough for whoever would run ahead.
      for (let each = 0; each < 5; each += 1) await turn();
      taken += (chunk as Buffer).length;
      lead = Math.max(lead, made() - Math.floor(taken / SIZE));
    }
    expect(made()).toBe(count);
    expect(lead).toBeLessThanOrEqual(2);
  });

  it('makes no more once its reader has left, though there were room for it, and tells of that once', async () => {
    const left = Promise.withResolvers<Error>();
    const second = Promise.withResolvers<Buffer>();
    const brokeOff = jest.fn(left.resolve);
    const { parts, made } = counted(50, 100);
    const zip = lazyZip([...parts.slice(0, 1), { name: 'second.pdf', make: () => second.promise }, ...parts.slice(1)], brokeOff);
    await new Promise((resolve) => zip.once('data', resolve));
    zip.destroy();
    expect((await left.promise).message).toBe('nobody reads it any more');
    second.resolve(bytes.subarray(0, 100));
    for (let each = 0; each < 200; each += 1) await turn();
    expect(made()).toBe(1);
    expect(brokeOff).toHaveBeenCalledTimes(1);
  });

  it('breaks off rather than look whole when a part cannot be made, and says why', async () => {
    const brokeOff = jest.fn();
    const gone = new Error('it is gone');
    const { parts } = counted(2);
    const zip = lazyZip([...parts, { name: 'last.pdf', make: () => Promise.reject(gone) }], brokeOff);
    await expect(zip.toArray()).rejects.toBe(gone);
    expect(brokeOff.mock.calls).toEqual([[gone]]);
  });
});
