import { HashQueue } from './hash-queue';

interface Piece {
  readonly done: Promise<string>;
  readonly finish: () => void;
}

const startIn = (queue: HashQueue, started: string[], name: string): Piece => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const done = queue.run(() => {
    started.push(name);
    return promise;
  });
  return { done, finish: () => resolve(name) };
};

describe('the queue before hashing', () => {
  it('works on two at a time, in order of arrival', async () => {
    const queue = new HashQueue(2, 10);
    const started: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => startIn(queue, started, name));
    await Promise.resolve();
    expect(started).toEqual(['a', 'b']);
    a?.finish();
    await a?.done;
    await Promise.resolve();
    expect(started).toEqual(['a', 'b', 'c']);
    b?.finish();
    c?.finish();
    expect(await Promise.all([b?.done, c?.done])).toEqual(['b', 'c']);
  });

  it('turns away what does not fit, and says when to come again', async () => {
    const queue = new HashQueue(1, 1);
    const first = startIn(queue, [], 'first');
    const second = startIn(queue, [], 'second');
    await expect(queue.run(() => Promise.resolve('third'))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'identity.busy',
      body: { retryAfterSeconds: 1 },
    });
    first.finish();
    second.finish();
    expect(await Promise.all([first.done, second.done])).toEqual(['first', 'second']);
    expect(await queue.run(() => Promise.resolve('later'))).toBe('later');
  });

  it('gives a place back when the work fails', async () => {
    const queue = new HashQueue(1, 0);
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run(() => Promise.resolve('next'))).toBe('next');
  });
});
