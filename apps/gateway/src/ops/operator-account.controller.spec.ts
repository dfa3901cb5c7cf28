import { operators } from '@csite/messaging';
import { DecideFrozenAccount, EndAccountSessions, ResetAccountFactors } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const accountId = '0197a2b0-0000-7000-8000-00000000000a';
const path = `/api/v1/ops/accounts/${accountId}`;
const reason = '電話で本人確認済み';

describe('What operators do to accounts over HTTP', () => {
  let world: GatewayWorld;
  const asked: object[] = [];
  beforeAll(async () => {
    world = await GatewayWorld.start();
    for (const message of [EndAccountSessions, ResetAccountFactors, DecideFrozenAccount])
      await world.answering(message, operators(), (request) => {
        asked.push(request);
        return {};
      });
  });
  afterAll(() => world.stop());
  beforeEach(() => asked.splice(0));

  it.each([
    ['log-out', { reason }],
    ['factor-reset', { reason }],
    ['freeze-decision', { reason, decision: 'remove' }],
  ])('%s wants a reason, and answers nothing', async (act, body) => {
    const done = await world.send('POST', `${path}/${act}`, body, await world.asOperator());
    expect([done.status, await done.text()]).toEqual([204, '']);
    expect(asked).toEqual([{ ...body, accountId }]);
    for (const none of ['', '  ']) {
      const refused = await world.send('POST', `${path}/${act}`, { ...body, reason: none }, await world.asOperator());
      expect([refused.status, await refused.json()]).toMatchObject([400, { fields: [{ path: 'reason' }] }]);
    }
  });
});
