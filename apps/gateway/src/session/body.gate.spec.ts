import { EndSession, RefreshSession, SubmitApplication } from '@csite/protocol';
import { accounts, everyone } from '@csite/messaging';
import { apiControllers } from '../api.controllers';
import { routesOf } from '../openapi/routes';
import { GatewayWorld } from '../test/gateway-world';

const id = '0197a2b0-0000-7000-8000-00000000000a';
const filled = (path: string): string => `/${path.replace(/:product/, 'neo').replace(/:\w+/g, id)}`;
const changes = routesOf(apiControllers).filter(({ method }) => method !== 'get');
const closed = changes.filter(({ access }) => !['public', 'manual-clock'].includes(access));
const open = changes.filter(({ access }) => access === 'public');

/** Bodies that are refused for themselves where they are read. */
const bodies: readonly (readonly [string, string, string])[] = [
  ['no JSON', 'application/json', '{"quoteId":'],
  ['not JSON at all', 'text/xml', '<quote/>'],
  ['a form', 'application/x-www-form-urlencoded', 'quoteId=1'],
  ['2 MB', 'application/json', JSON.stringify({ x: 'x'.repeat(2_000_000) })],
  ['an unknown property', 'application/json', '{"admin":true}'],
];

describe('A body sent to a closed route', () => {
  let world: GatewayWorld;
  let reached = 0;
  beforeAll(async () => {
    world = await GatewayWorld.start({ CLOCK: 'system' });
    await world.answering(SubmitApplication, accounts(), () => ({ reached: (reached += 1) }) as never);
    await world.answering(RefreshSession, everyone, () => ({ reached: (reached += 1) }) as never);
    await world.answering(EndSession, everyone, () => ({ reached: (reached += 1) }));
  });
  afterAll(() => world.stop());
  afterEach(() => expect(reached).toBe(0));

  const send = async (method: string, path: string, headers: Record<string, string>, body: string): Promise<[number, string]> => {
    const answer = await fetch(`${world.url}${path}`, { method, headers, body });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };

  it.each(bodies)('that is %s is not read: every closed route answers 401', async (_what, type, body) => {
    for (const { method, path } of closed) {
      const answered = await send(method.toUpperCase(), filled(path), { 'content-type': type }, body);
      expect([path, ...answered]).toEqual([path, 401, 'session.required']);
    }
  });

  it.each(bodies)('that is %s tells nobody that a URL is unknown, or a method wrong', async (_what, type, body) => {
    for (const [method, path] of [
      ['POST', '/api/v1/nothing'],
      ['PUT', '/api/v1/sign-ups'],
      ['PATCH', '/api/v1/notices'],
      ['POST', '/login'],
      ['DELETE', '/'],
    ] as const) {
      expect([method, path, ...(await send(method, path, { 'content-type': type }, body))]).toEqual([
        method,
        path,
        401,
        'session.required',
      ]);
    }
  });

  it.each([
    ['another key', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
    ['no token', 'Bearer '],
    ['another scheme', 'Basic dGFybzpzZWNyZXQ='],
  ])('with %s is not read either', async (_what, authorization) => {
    const [status] = await send('POST', '/api/v1/applications', { authorization, 'content-type': 'text/xml' }, '<quote/>');
    expect(status).toBe(401);
  });

  it('with an expired token is told so, not what is wrong with it', async () => {
    const authorization = `Bearer ${await world.token({}, { expires: '-1s' })}`;
    expect(await send('POST', '/api/v1/quotes', { authorization, 'content-type': 'text/xml' }, '<quote/>')).toEqual([
      401,
      'session.expired',
    ]);
  });

  it('is read, and refused for itself, with a session', async () => {
    const owner = await world.as('owner');
    const answers = await Promise.all(
      bodies.map(([, type, body]) => send('POST', '/api/v1/applications', { ...owner, 'content-type': type }, body)),
    );
    expect(answers).toEqual([
      [400, 'body.malformed'],
      [415, 'body.wrong-type'],
      [415, 'body.wrong-type'],
      [413, 'body.too-large'],
      [400, 'request.invalid'],
    ]);
  });

  it('by refresh cookie meets the check against forgery first', async () => {
    const cookie = '__Host-csite-refresh=r; __Host-csite-csrf=c';
    for (const [method, path] of [
      ['POST', '/api/v1/sessions/refresh'],
      ['DELETE', '/api/v1/sessions/current'],
    ] as const) {
      expect(await send(method, path, { cookie, 'content-type': 'text/xml' }, '<a/>')).toEqual([403, 'csrf.mismatch']);
      const headers = { cookie, 'x-csrf-token': 'c', 'content-type': 'text/xml' };
      expect(await send(method, path, headers, '<a/>')).toEqual([415, 'body.wrong-type']);
    }
  });

  it('of an open route is read', async () => {
    for (const { method, path } of open) {
      const answered = await send(method.toUpperCase(), filled(path), { 'content-type': 'text/xml' }, '<a/>');
      expect([path, ...answered]).toEqual([path, 415, 'body.wrong-type']);
    }
  });

  it.each(bodies)('that is %s does not show that there might be a clock to move', async (_what, type, body) => {
    expect(await send('PUT', '/api/v1/ops/clock', { 'content-type': type }, body)).toEqual([404, 'http.unknown-route']);
  });
});
