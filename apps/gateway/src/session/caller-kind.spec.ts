import { everyone } from '@csite/messaging';
import { EndOperatorSession, EndSession, ReadOwnAccount, ReadOwnOperator } from '@csite/protocol';
import { apiControllers } from '../api.controllers';
import { routesOf } from '../openapi/routes';
import { GatewayWorld, hanako } from '../test/gateway-world';

const id = '0197a2b0-0000-7000-8000-00000000000a';
const filled = (path: string): string => `/${path.replace(/:product/, 'neo').replace(/:\w+/g, id)}`;
const closed = routesOf(apiControllers)
  .filter(({ access }) => access !== 'public' && access !== 'manual-clock')
  .map(({ method, path, caller, access }) => [method.toUpperCase(), filled(path), caller, access] as const);

/** Services that would answer anyone: what is refused here, the gateway refused. */
describe('Sessions of accounts and of operators', () => {
  let world: GatewayWorld;
  let asked = 0;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    for (const message of [ReadOwnAccount, ReadOwnOperator, EndSession, EndOperatorSession]) {
      await world.answering(message, everyone, () => ({ asked: (asked += 1) }));
    }
  });
  afterAll(() => world.stop());
  beforeEach(() => (asked = 0));

  const codeOf = async (method: string, path: string, headers: Record<string, string>): Promise<unknown[]> => {
    const answer = await fetch(`${world.url}${path}`, { method, headers });
    const text = await answer.text();
    return [answer.status, text && (JSON.parse(text) as { code?: string }).code];
  };

  it('open what they are declared for: operators all under /ops and nothing else', () => {
    for (const [, path, caller] of closed)
      expect([path, caller]).toEqual([path, /^\/api\/v1\/ops\//.test(path) ? 'operator' : 'account']);
    expect(new Set(closed.map(([, , caller]) => caller))).toEqual(new Set(['account', 'operator']));
  });

  it.each(closed.filter(([, , , access]) => access !== 'refresh-cookie'))(
    '%s %s refuses the Bearer token of the other kind',
    async (method, path, caller) => {
      const headers = caller === 'operator' ? await world.as('owner') : await world.asOperator();
      expect(await codeOf(method, path, headers)).toEqual([
        403,
        caller === 'operator' ? 'session.not-an-operator' : 'session.not-an-account',
      ]);
      expect(asked).toBe(0);
    },
  );

  it.each(closed)('%s %s takes no notice of the cookies of the other kind', async (method, path, caller) => {
    const other = caller === 'operator' ? '__Host-csite' : '__Host-csite-ops';
    const token = caller === 'operator' ? await world.token() : await world.tokenOf(hanako);
    const cookie = `${other}-access=${token}; ${other}-refresh=r; ${other}-csrf=c`;
    expect(await codeOf(method, path, { cookie, 'x-csrf-token': 'c' })).toEqual([401, 'session.required']);
    expect(asked).toBe(0);
  });

  it.each(closed)('%s %s is refused with the other kind’s token in the own cookie', async (method, path, caller, access) => {
    if (access === 'refresh-cookie') return;
    const own = caller === 'operator' ? '__Host-csite-ops' : '__Host-csite';
    const token = caller === 'operator' ? await world.token() : await world.tokenOf(hanako);
    const cookie = `${own}-access=${token}; ${own}-csrf=c`;
    expect((await codeOf(method, path, { cookie, 'x-csrf-token': 'c' }))[0]).toBe(403);
    expect(asked).toBe(0);
  });

  it('live side by side in one browser, each with its own CSRF token', async () => {
    const cookie = [
      `__Host-csite-access=${await world.token()}; __Host-csite-csrf=accounts`,
      `__Host-csite-ops-access=${await world.tokenOf(hanako)}; __Host-csite-ops-csrf=operators`,
    ].join('; ');
    expect(await codeOf('GET', '/api/v1/me', { cookie })).toEqual([200, undefined]);
    expect(await codeOf('GET', '/api/v1/ops/me', { cookie })).toEqual([200, undefined]);
    const end = (path: string, csrf: string): Promise<unknown[]> => codeOf('DELETE', path, { cookie, 'x-csrf-token': csrf });
    expect(await end('/api/v1/ops/sessions/current', 'accounts')).toEqual([403, 'csrf.mismatch']);
    expect(await end('/api/v1/sessions/current', 'operators')).toEqual([403, 'csrf.mismatch']);
    expect(await end('/api/v1/ops/sessions/current', 'operators')).toEqual([204, '']);
    expect(await end('/api/v1/sessions/current', 'accounts')).toEqual([204, '']);
  });

  it('both see that an unknown URL is unknown', async () => {
    for (const path of ['/api/v1/nothing', '/api/v1/ops/nothing']) {
      expect(await codeOf('GET', path, await world.asOperator())).toEqual([404, 'http.unknown-route']);
      expect(await codeOf('GET', path, await world.as('owner'))).toEqual([404, 'http.unknown-route']);
    }
    const cookie = `__Host-csite-ops-access=${await world.tokenOf(hanako)}`;
    expect(await codeOf('GET', '/api/v1/ops/nothing', { cookie })).toEqual([404, 'http.unknown-route']);
    expect(await codeOf('POST', '/api/v1/ops/nothing', { cookie })).toEqual([403, 'csrf.mismatch']);
  });
});
