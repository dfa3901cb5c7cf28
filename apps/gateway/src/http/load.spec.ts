import { GetContract, ListNotices } from '@csite/protocol';
import { accounts, everyone } from '@csite/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayWorld } from '../test/gateway-world';

describe('Under load', () => {
  it('refuses at once what is above the ceiling, and says when to come back', async () => {
    const world = await GatewayWorld.start({ MAX_IN_FLIGHT: '2' });
    await world.answering(ListNotices, everyone, async () => {
      await pause(300);
      return { items: [] };
    });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.get('/api/v1/notices')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(await refused?.json()).toMatchObject({ code: 'gateway.overloaded' });
    await Promise.all(answers.filter(({ bodyUsed }) => !bodyUsed).map((answer) => answer.text()));
    expect((await world.get('/api/v1/notices')).status).toBe(200);
    await world.stop();
  });

  it('answers what it has taken in before it stops', async () => {
    const world = await GatewayWorld.start();
    await world.answering(GetContract, accounts(), async () => {
      await pause(300);
      return {} as never;
    });
    const headers = await world.as('owner');
    const answers = [1, 2, 3].map(() => world.get('/api/v1/contracts/neo', headers));
    await pause(150);
    await world.stop();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('ends a request whose service is frozen within its deadline', async () => {
    const world = await GatewayWorld.start();
    const frozen = Promise.withResolvers<never>();
    await world.answering(GetContract, accounts(), () => frozen.promise);
    const began = Date.now();
    const answer = await world.get('/api/v1/contracts/neo', await world.as('owner'));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([504, 'service.timeout']);
    expect(Date.now() - began).toBeLessThan(3300);
    expect(answer.headers.get('retry-after')).toBe('2');
    frozen.reject(new Error('thawed'));
    await world.stop();
  });
});
