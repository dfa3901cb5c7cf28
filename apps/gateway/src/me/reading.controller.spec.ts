import { accounts } from '@csite/messaging';
import { MarkNoticeRead, MarkNoticesRead } from '@csite/protocol';
import { GatewayWorld, taro } from '../test/gateway-world';

const noticeId = '0197a2b0-0000-7000-8000-00000000000b';

describe('What an account has read', () => {
  let world: GatewayWorld;
  const asked: object[] = [];
  beforeAll(async () => {
    world = await GatewayWorld.start();
    for (const message of [MarkNoticeRead, MarkNoticesRead])
      await world.answering<object, object>(message, accounts(), (words, { account }) => {
        asked.push([account.accountId, { ...words }]);
        return {};
      });
  });
  beforeEach(() => void asked.splice(0));
  afterAll(() => world.stop());

  it.each([
    ['PUT', `read-notices/${noticeId}`, undefined, { noticeId }],
    ['POST', 'read-notices', { products: ['neo'] }, { products: ['neo'] }],
    ['POST', 'read-notices', {}, {}],
  ])('is told by %s %s %j, and answered without a word', async (method, path, body, words) => {
    const answer = await world.send(method, `/api/v1/me/${path}`, body ?? {}, await world.as('viewer'));
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(asked).toEqual([[taro.accountId, words]]);
  });

  it('is nobody’s without a session', async () => {
    expect((await world.send('PUT', `/api/v1/me/read-notices/${noticeId}`, {})).status).toBe(401);
  });
});
