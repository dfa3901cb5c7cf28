import { everyone } from '@csite/messaging';
import { ConfirmPasswordReset, gone, RequestPasswordReset } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const path = '/api/v1/password-resets';
const whose = { subdomain: 'sumple', email: 'taro@mail.example' };
const expiresAt = '2025-03-20T09:30:00.000+09:00';
const next = { token: 't', password: 'seven quiet umbrellas' };

describe('A forgotten password over HTTP', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(RequestPasswordReset, everyone, ({ email }) => ({ email, expiresAt }));
    await world.answering(ConfirmPasswordReset, everyone, ({ token }) => {
      if (token === 'old') throw gone('link.expired', { ja: '…', en: '…' });
      return {};
    });
  });
  afterAll(() => world.stop());

  it('is asked for without a session: 202, and nothing but what was typed', async () => {
    const asked = await world.send('POST', path, whose);
    expect([asked.status, await asked.json()]).toEqual([202, { email: whose.email, expiresAt }]);
  });

  it('is set anew with nothing to say: no token, no cookie', async () => {
    const done = await world.send('POST', `${path}/confirmations`, next);
    expect([done.status, await done.text(), done.headers.getSetCookie()]).toEqual([204, '', []]);
    expect((await world.send('POST', `${path}/confirmations`, { ...next, token: 'old' })).status).toBe(410);
  });

  it.each(['GET', 'HEAD'])('a %s of a link acts on nothing: there is no such route', async (method) => {
    const answer = await fetch(`${world.url}${path}/confirmations?token=t&password=x`, { method });
    expect([401, 404, 405]).toContain(answer.status);
  });
});
