import { accounts, type Call } from '@csite/messaging';
import { ChangeOwnPassword, unprocessable } from '@csite/protocol';
import { GatewayWorld, taro } from '../test/gateway-world';

const path = '/api/v1/me/password';
const words = { currentPassword: 'nine green bicycles', newPassword: 'seven quiet umbrellas' };

describe('PUT /me/password', () => {
  let world: GatewayWorld;
  let asked: object[];
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ChangeOwnPassword, accounts(), (request, { account, idempotencyKey }: Call) => {
      asked.push({ ...request, by: account.accountId, idempotencyKey });
      if (request.currentPassword === 'wrong') throw unprocessable('password.current-wrong', { ja: '…', en: '…' });
      return {};
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => (asked = []));

  it('changes it with nothing to say, for everyone who is logged in', async () => {
    for (const role of ['owner', 'viewer'] as const) {
      const done = await world.send('PUT', path, words, { ...(await world.as(role)), 'idempotency-key': `key-of-${role}` });
      expect([done.status, await done.text()]).toEqual([204, '']);
    }
    expect(asked).toEqual(
      ['owner', 'viewer'].map((role) => ({ ...words, by: taro.accountId, idempotencyKey: `key-of-${role}` })),
    );
  });

  it('is refused without a session, without the current one, and with anything else', async () => {
    expect((await world.send('PUT', path, words)).status).toBe(401);
    const owner = await world.as('owner');
    for (const body of [{ newPassword: 'x' }, { ...words, currentPassword: null }, { ...words, accountId: taro.accountId }])
      expect((await world.send('PUT', path, body, owner)).status).toBe(400);
    expect(asked).toEqual([]);
    expect((await world.send('PUT', path, { ...words, currentPassword: 'wrong' }, owner)).status).toBe(422);
  });
});
