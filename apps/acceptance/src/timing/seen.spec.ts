import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ask } from './questions';
import { ask, Seen } from './seen';

const way = (path: string): Ask => ({ method: 'POST', path, body: {}, typed: [] });

describe('what a stranger sees of a site', () => {
  let server: Server;
  let origin: string;
  const served: string[] = [];
  const answers: Record<string, (count: number) => number> = {
    '/known': () => 422,
    '/unknown': () => 422,
    '/telling': () => 401,
    '/busy': (count) => (count % 3 === 0 ? 401 : 503),
    '/down': () => 503,
    '/limited': () => 429,
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url?.replace('/api/v1', '') ?? '';
      served.push(path);
      const status = answers[path]?.(served.filter((each) => each === path).length) ?? 404;
      request.resume().on('end', () => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    served.length = 0;
  });

  it('is asked as often of each way, what warms up not counted', async () => {
    const { known, unknown } = await ask(origin, { name: 'q', known: way('/known'), unknown: { a: way('/unknown') } }, 20, 5);
    expect([known.times.length, unknown.get('a')?.times.length]).toEqual([20, 20]);
    expect(served).toHaveLength(50);
    expect(new Set([...known.traces, ...(unknown.get('a')?.traces ?? [])]).size).toBe(1);
  });

  it('differs where another status answers', async () => {
    const { known, unknown } = await ask(origin, { name: 'q', known: way('/known'), unknown: { a: way('/telling') } }, 3, 0);
    expect(new Set([...known.traces, ...(unknown.get('a')?.traces ?? [])]).size).toBe(2);
  });

  it('is asked again where the machine was too busy', async () => {
    const seen = new Seen(way('/busy'));
    await seen.sample(origin);
    expect([seen.times.length, seen.unanswered]).toEqual([1, 2]);
  });

  it('is nothing where the site is down or a limit shut the door: then the run fails', async () => {
    await expect(new Seen(way('/down')).sample(origin)).rejects.toThrow('is the site up?');
    expect(served).toHaveLength(50);
    await expect(new Seen(way('/limited')).sample(origin)).rejects.toThrow('was limited');
  });
});
