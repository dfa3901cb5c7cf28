import {
  CreateSession,
  EndSession,
  type EndSessionRequest,
  ReadOwnAccount,
  RefreshSession,
  type SessionView,
  unauthenticated,
} from '@csite/protocol';
import { accounts, everyone } from '@csite/messaging';
import { GatewayWorld, taro } from '../test/gateway-world';

const account = {
  accountId: taro.accountId,
  name: taro.name,
  email: taro.email,
  role: taro.role,
  customerId: taro.customerId,
  customerNumber: 'A12345678',
  company: '株式会社A',
};
const login = { subdomain: 'sample', email: taro.email, password: 'correct horse battery' };

/** Cookies as a browser keeps them: name → value. */
const jar = (answer: Response): Map<string, string> =>
  new Map(answer.headers.getSetCookie().map((line) => (line.split(';', 1)[0] ?? '').split('=', 2) as [string, string]));

describe('Sessions of a browser', () => {
  let world: GatewayWorld;
  const ended: EndSessionRequest[] = [];
  const session = async (): Promise<SessionView> => ({
    accessToken: await world.token(),
    expiresIn: 300,
    refreshToken: 'refresh-1',
    refreshExpiresAt: Temporal.Now.instant().add({ hours: 12 }).toString(),
    account,
  });

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(CreateSession, everyone, session);
    await world.answering(RefreshSession, everyone, ({ refreshToken }) => {
      if (refreshToken === 'refresh-1') return session();
      throw unauthenticated('session.ended', { ja: 'ログインしてください。', en: 'Log in.' });
    });
    await world.answering(EndSession, everyone, (request) => {
      ended.push(request);
      return {};
    });
    await world.answering(ReadOwnAccount, accounts(), () => account);
  });
  afterAll(() => world.stop());

  const loggedIn = async (): Promise<{ cookie: string; csrf: string }> => {
    const cookies = jar(await world.send('POST', '/api/v1/sessions', login));
    return {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      csrf: cookies.get('__Host-csite-csrf') ?? '',
    };
  };

  it('log-in answers the access token and keeps the refresh token to its cookie', async () => {
    const answer = await world.send('POST', '/api/v1/sessions', login);
    expect(answer.status).toBe(201);
    expect(Object.keys((await answer.json()) as object)).toEqual(['accessToken', 'expiresIn', 'account']);
  });

  it('cookies are for this host, https, this site and no script, but for the CSRF token, which a script reads', async () => {
    const lines = (await world.send('POST', '/api/v1/sessions', login)).headers.getSetCookie();
    expect(lines.map((line) => line.split('=', 1)[0])).toEqual([
      '__Host-csite-access',
      '__Host-csite-refresh',
      '__Host-csite-csrf',
    ]);
    for (const line of lines) expect(line).toMatch(/; Path=\/;/);
    for (const line of lines) expect(line).toMatch(/Secure; SameSite=Strict/);
    expect(lines.map((line) => line.includes('HttpOnly'))).toEqual([true, true, false]);
    expect(lines.map((line) => Number(/Max-Age=(\d+)/.exec(line)?.[1]) > 3600)).toEqual([false, true, true]);
  });

  it('a read needs the cookie alone', async () => {
    const { cookie } = await loggedIn();
    expect((await world.get('/api/v1/me', { cookie })).status).toBe(200);
  });

  it.each([
    ['POST', '/api/v1/quotes'],
    ['POST', '/api/v1/sessions/refresh'],
    ['DELETE', '/api/v1/sessions/current'],
    ['DELETE', '/api/v1/applications/0197a2b0-0000-7000-8000-00000000000a'],
  ])('%s %s by cookie is refused without the CSRF token, and with a wrong one', async (method, path) => {
    const { cookie, csrf } = await loggedIn();
    for (const headers of [{ cookie }, { cookie, 'x-csrf-token': `${csrf}x` }, { cookie, 'x-csrf-token': '' }]) {
      const answer = await fetch(`${world.url}${path}`, { method, headers });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'csrf.mismatch' });
    }
  });

  it('a Bearer client needs no CSRF token, also when it keeps cookies', async () => {
    const { cookie } = await loggedIn();
    const answer = await world.send('PUT', '/api/v1/me', {}, { cookie, ...(await world.as('owner')) });
    expect(answer.status).toBe(405);
  });

  it('a wrong Bearer token is not made up for by a good cookie', async () => {
    const { cookie } = await loggedIn();
    expect((await world.get('/api/v1/me', { cookie, authorization: 'Bearer x' })).status).toBe(401);
    expect((await world.get('/api/v1/me', { cookie, authorization: 'Basic x' })).status).toBe(401);
  });

  it('refresh takes the refresh cookie, also when the access token is gone', async () => {
    const { csrf } = await loggedIn();
    const cookie = `__Host-csite-refresh=refresh-1; __Host-csite-csrf=${csrf}`;
    const answer = await fetch(`${world.url}/api/v1/sessions/refresh`, {
      method: 'POST',
      headers: { cookie, 'x-csrf-token': csrf },
    });
    expect(answer.status).toBe(201);
    expect(jar(answer).get('__Host-csite-refresh')).toBe('refresh-1');
    // What another tab sends at this moment still matches.
    expect(jar(answer).get('__Host-csite-csrf')).toBe(csrf);
  });

  it('each log-in has a CSRF token of its own', async () => {
    expect(new Set([(await loggedIn()).csrf, (await loggedIn()).csrf, '']).size).toBe(3);
  });

  it.each(['refresh', 'current'])('%s without any cookie needs a session', async (which) => {
    const method = which === 'current' ? 'DELETE' : 'POST';
    const answer = await fetch(`${world.url}/api/v1/sessions/${which}`, { method });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'session.required' }]);
  });

  it('log-out by Bearer names the session by its token alone', async () => {
    ended.splice(0);
    const headers = { ...(await world.as('owner')), cookie: '__Host-csite-access=x' };
    const answer = await fetch(`${world.url}/api/v1/sessions/current`, { method: 'DELETE', headers });
    expect([answer.status, ended]).toEqual([204, [{}]]);
  });

  it('a refresh is not done by Bearer: there is nothing to exchange', async () => {
    const answer = await world.send('POST', '/api/v1/sessions/refresh', {}, await world.as('owner'));
    expect(answer.status).toBe(401);
  });

  it('a refresh that identity refuses clears the cookies', async () => {
    const cookie = '__Host-csite-refresh=stolen; __Host-csite-csrf=c';
    const answer = await fetch(`${world.url}/api/v1/sessions/refresh`, {
      method: 'POST',
      headers: { cookie, 'x-csrf-token': 'c' },
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'session.ended' });
    expect([...jar(answer).values()]).toEqual(['', '', '']);
  });

  it('log-out works by refresh cookie and clears all cookies', async () => {
    ended.splice(0);
    const { cookie, csrf } = await loggedIn();
    const answer = await fetch(`${world.url}/api/v1/sessions/current`, {
      method: 'DELETE',
      headers: { cookie, 'x-csrf-token': csrf },
    });
    expect(answer.status).toBe(204);
    expect(ended).toEqual([{ refreshToken: 'refresh-1' }]);
    expect([...jar(answer).values()]).toEqual(['', '', '']);
  });

  it.each([
    ['another type', { typ: 'JWT' }],
    ['an expired one', { expires: '-1s' }],
  ])('a token of %s is refused', async (_name, made) => {
    const answer = await world.get('/api/v1/me', { authorization: `Bearer ${await world.token({}, made)}` });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});
