import { clockBroadcast, services, Settle } from '@csite/protocol';
import { internal } from '@csite/messaging';
import { Clock } from '@csite/service';
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

  it('moves this process and every service, and waits until their due work is done', async () => {
    world = await GatewayWorld.start({ CLOCK: 'manual' });
    const told: string[] = [];
    let left = 3;
    for (const service of services) {
      world.connection.subscribe(clockBroadcast.subject, {
        callback: (_error, message) => {
          told.push(message.json<{ now: string }>().now);
          message.respond(JSON.stringify({ service, replica: service }));
        },
      });
      await world.answering(Settle(service), internal, () => ({ worked: service === 'contracts' && (left -= 1) > 0 }));
    }
    await world.connection.flush();
    for (const instant of [now, '2025-03-21T00:00:00+09:00', '2020-02-29T12:00:00Z']) {
      left = 3;
      const answer = await world.send('PUT', '/api/v1/ops/clock', { now: instant });
      expect([answer.status, await answer.text(), left]).toEqual([204, '', 0]);
      expect(world.app.get(Clock).now().equals(instant)).toBe(true);
    }
    expect(told).toHaveLength(3 * services.length);
  });

  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-for', ''],
    ['forwarded', 'for=127.0.0.1'],
  ])('does not exist for a request with %s: %s, whoever is trusted', async (name, value) => {
    world = await GatewayWorld.start({ CLOCK: 'manual', TRUST_PROXY: 'none' });
    const answer = await world.send('PUT', '/api/v1/ops/clock', { now }, { [name]: value });
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'http.unknown-route' }]);
  });

  it('wants an instant, from 1970 to 9990', async () => {
    world = await GatewayWorld.start({ CLOCK: 'manual' });
    const wrong = ['yesterday', '2025-03-20', '2025-02-30T00:00:00Z', '2025-W10-1T12:00:00Z', '2025-06-16T12:00.5Z'];
    const outside = ['1969-12-31T23:59:59Z', '9991-01-01T00:00:00+09:00', '9999-12-31T23:59:59+09:00'];
    for (const instant of [undefined, ...wrong, ...outside]) {
      const answer = await world.send('PUT', '/api/v1/ops/clock', { now: instant });
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'request.invalid', fields: [{ path: 'now' }] }]);
    }
  });
});
