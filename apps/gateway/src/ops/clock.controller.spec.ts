import { GatewayWorld } from '../test/gateway-world';

const now = '2025-03-20T23:59:59+09:00';

describe('PUT /ops/clock', () => {
  let world: GatewayWorld;
  afterEach(() => world.stop());

  it('does not exist where time is real', async () => {
    world = await GatewayWorld.start({ CLOCK: 'system' });
    const answer = await world.send('PUT', '/api/v1/ops/clock', { now });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'http.unknown-route' });
  });

  it('does not exist for a request that a proxy passed on', async () => {
    world = await GatewayWorld.start({ CLOCK: 'manual', TRUST_PROXY: 'loopback' });
    expect((await world.send('PUT', '/api/v1/ops/clock', { now }, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
    expect((await world.send('PUT', '/api/v1/ops/clock', 'not json', { forwarded: 'for=127.0.0.1' })).status).toBe(404);
  });

  it('wants an instant', async () => {
    world = await GatewayWorld.start({ CLOCK: 'manual' });
    for (const wrong of [{}, { now: 'yesterday' }, { now: '2025-03-20' }, { now: '2025-02-30T00:00:00Z' }]) {
      expect((await world.send('PUT', '/api/v1/ops/clock', wrong)).status).toBe(400);
    }
  });
});
