import { ReadOwnAccount } from '@csite/protocol';
import { accounts } from '@csite/messaging';
import { apiControllers } from '../api.controllers';
import { GatewayWorld, taro } from '../test/gateway-world';
import { rawHttp, rawRequest } from '../test/raw-http';
import { routesOf } from '../openapi/routes';
import { RouteTable } from '../site/route-table';

const id = '0197a2b0-0000-7000-8000-00000000000a';
const filled = (path: string): string => `/${path.replace(/:product/, 'neo').replace(/:\w+/g, id)}`;

const all = routesOf(apiControllers);
const closed = all.filter(({ access }) => access !== 'public' && access !== 'manual-clock');

/** Logging in needs no session, and stands where the list of sessions does. */
const methodsAt = (path: string): string[] =>
  all.some((route) => route.path === path && route.method === 'post' && route.access === 'public')
    ? ['GET', 'HEAD']
    : ['GET', 'HEAD', 'POST'];

/** Other spellings of a path that a path-based check would read differently from the router. */
const spellings = (path: string): string[] => [
  path,
  `/${path}`,
  path.replaceAll('/', '//'),
  path.replace('/api', '/%61pi'),
  path.replace('/v1', '/v1/%2e%2e/v1'),
  path.replace('/v1', '/v1/../v1'),
  path.replace('/api/', '/api%2f'),
  path.toUpperCase(),
  `${path}/`,
  `${path}?x=1`,
  `${path};x=1`,
  `http://localhost${path}`,
  `http://evil.example${path}`,
];

describe('Without a session', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ReadOwnAccount, accounts(), () => ({ ...taro, customerNumber: 'A12345678', company: 'A' }));
  });
  afterAll(() => world.stop());

  it.each(closed.map(({ method, path }) => [method.toUpperCase(), filled(path)]))('%s %s answers 401', async (method, path) => {
    const answer = await rawHttp(world.url, rawRequest(method, path));
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 401, code: 'session.required' });
  });

  const read = closed.filter(({ method }) => method === 'get');
  it.each(read.flatMap(({ path }) => spellings(filled(path)).map((target) => [methodsAt(path), target] as const)))(
    '%j %s answer 401',
    async (methods, target) => {
      for (const method of methods) {
        const { status, body } = await rawHttp(world.url, rawRequest(method, target));
        expect([method, target, status]).toEqual([method, target, 401]);
        if (method === 'HEAD') expect(body).toBe('');
      }
    },
  );

  it.each([
    '/api',
    '/api/',
    '/api/v1',
    '/api/v1/nothing',
    '/api/v2/me',
    '/nothing.txt',
    '/../etc/passwd',
    '/%2e%2e/etc/passwd',
    '*',
  ])('the unknown URL %s answers 401', async (target) => {
    for (const method of ['GET', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      expect([method, (await rawHttp(world.url, rawRequest(method, target))).status]).toEqual([method, 401]);
    }
  });

  it('TRACE is served nowhere, with a session or without, and echoes nothing', async () => {
    const session = Object.entries(await world.as('viewer')).map(([name, value]) => `${name}: ${value}`);
    for (const target of ['/api/v1/me', '/api/v1/sign-ups', '/', '*']) {
      for (const headers of [[], session]) {
        const { status, head, body } = await rawHttp(world.url, rawRequest('TRACE', target, [...headers, 'X-Planted: planted']));
        expect([target, status]).toEqual([target, headers.length === 0 ? 401 : target.startsWith('/api') ? 405 : 404]);
        expect(head + body).not.toContain('planted');
      }
    }
  });

  it('knows every route of the router', () => {
    const known = new Set(routesOf(apiControllers).map(({ method, path }) => `${method.toUpperCase()} /${path}`));
    const open = /healthz|readyz|openapi\.json|reference|^\/feeds\/calendar\//;
    const others = world.app
      .get(RouteTable)
      .all.filter(({ method, url }) => method !== 'HEAD' && !open.test(url))
      .filter(({ method, url }) => !known.has(`${method} ${url}`));
    expect(others).toEqual([]);
  });

  it('a session opens them', async () => {
    const answer = await world.get('/api/v1/me', await world.as('viewer'));
    expect(answer.status).toBe(200);
  });

  it('an unknown URL is 404, and a wrong method 405, to whoever has a session', async () => {
    const headers = await world.as('viewer');
    expect((await world.get('/api/v1/nothing', headers)).status).toBe(404);
    const wrongMethod = await world.send('PUT', '/api/v1/me', {}, headers);
    expect(wrongMethod.status).toBe(405);
    expect(wrongMethod.headers.get('allow')).toBe('GET, HEAD');
  });
});
