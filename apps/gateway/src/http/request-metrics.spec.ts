import { ListNotices } from '@csite/protocol';
import { everyone } from '@csite/messaging';
import { createServer, type AddressInfo } from 'node:net';
import { GatewayWorld } from '../test/gateway-world';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describe('The figures of the gateway', () => {
  let world: GatewayWorld;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    world = await GatewayWorld.start({ HEALTH_PORT: String(port) });
    await world.answering(ListNotices, everyone, () => ({ items: [] }));
  });
  afterAll(() => world.stop());

  const scraped = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  /** How many requests were counted, by method, route and status. */
  const counted = async (): Promise<Record<string, number>> => {
    const lines = (await scraped()).split('\n').filter((line) => line.startsWith('http_request_duration_seconds_count'));
    return Object.fromEntries(
      lines.map((line) => {
        const label = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(line)?.[1] ?? '';
        return [`${label('method')} ${label('route')} ${label('status')}`, Number(line.split(' ').at(-1))];
      }),
    );
  };

  it("tell how often each route answered which status, and of strangers' URLs only that there were some", async () => {
    await Promise.all([1, 2, 3].map(() => world.get('/api/v1/notices')));
    await world.get('/api/v1/notices?limit=0');
    await world.get('/api/v1/contracts/neo');
    await world.get('/api/v1/contracts/chatluck');
    await world.send('POST', '/api/v1/quotes', 'no json');
    for (const path of ['/wp-login.php', '/api/v1/nothing', '/.env']) await world.get(path);
    expect(await counted()).toEqual({
      'GET /api/v1/notices 200': 3,
      'GET /api/v1/notices 400': 1,
      'GET /api/v1/contracts/:product 401': 2,
      'POST /api/v1/quotes 401': 1,
      'GET other 401': 3,
    });
  });

  it('tell how long it took', async () => {
    const text = await scraped();
    const inTime =
      /http_request_duration_seconds_bucket\{le="2",service="gateway",method="GET",route="\/api\/v1\/notices",status="200"\} 3/;
    expect(text).toMatch(inTime);
    expect(text).toMatch(/http_request_duration_seconds_sum\{[^}]*route="\/api\/v1\/notices",status="200"\} 0\.\d+/);
  });

  it('stand beside those that every process tells, on a port that is not the public one', async () => {
    expect(await scraped()).toMatch(/process_resident_memory_bytes\{service="gateway"\} \d+/);
    expect((await world.get('/metrics')).headers.get('content-type')).not.toMatch(/version=0/);
    expect((await world.get('/api/v1/metrics')).status).toBe(401);
  });
});
