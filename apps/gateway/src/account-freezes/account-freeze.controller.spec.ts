import { everyone } from '@csite/messaging';
import { ConfirmAccountFreeze, DecideAccountFreeze, gone } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const path = '/api/v1/account-freezes';

describe('A mailed "none of ours" over HTTP', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ConfirmAccountFreeze, everyone, ({ token }) => {
      if (token === 'old') throw gone('link.expired', { ja: '…', en: '…' });
      return {};
    });
    await world.answering(DecideAccountFreeze, everyone, () => ({}));
  });
  afterAll(() => world.stop());

  it('freezes without a session, and says nothing', async () => {
    const done = await world.send('POST', `${path}/confirmations`, { token: 't' });
    expect([done.status, await done.text(), done.headers.getSetCookie()]).toEqual([204, '', []]);
    expect((await world.send('POST', `${path}/confirmations`, { token: 'old' })).status).toBe(410);
  });

  it.each(['release', 'remove'])('decides to %s', async (decision) => {
    expect((await world.send('POST', `${path}/decisions`, { token: 't', decision })).status).toBe(204);
  });

  it('knows no other decision', async () => {
    expect((await world.send('POST', `${path}/decisions`, { token: 't', decision: 'keep' })).status).toBe(400);
  });

  it.each(['GET', 'HEAD'])('a %s of a link acts on nothing: there is no such route', async (method) => {
    const answer = await fetch(`${world.url}${path}/confirmations?token=t`, { method });
    expect([401, 404, 405]).toContain(answer.status);
  });
});
