import { createServer, type AddressInfo } from 'node:net';
import { HealthServer } from './health.server';
import { Readiness } from './readiness';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describe('the health of a process', () => {
  let server: HealthServer;
  let base: string;
  let busAnswers = true;
  let databaseAnswers = true;
  const answers = (yes: boolean): Promise<void> => (yes ? Promise.resolve() : Promise.reject(new Error('away')));

  beforeAll(async () => {
    const port = await freePort();
    const readiness = new Readiness({ ready: () => answers(busAnswers) }, { ready: () => answers(databaseAnswers) });
    server = new HealthServer(port, readiness, 'parcels');
    await server.start();
    base = `http://127.0.0.1:${port}`;
  });

  beforeEach(() => {
    busAnswers = databaseAnswers = true;
  });

  afterAll(() => server.stop());

  const status = async (path: string): Promise<number> => (await fetch(base + path)).status;

  it('is ready while bus and database answer', async () => {
    expect(await status('/readyz')).toBe(200);
  });

  it('is not ready, yet alive, while one of them does not', async () => {
    busAnswers = false;
    expect(await status('/readyz')).toBe(503);
    busAnswers = true;
    databaseAnswers = false;
    expect(await status('/readyz')).toBe(503);
    expect(await status('/healthz')).toBe(200);
  });

  it('can be scraped, with the name of the service', async () => {
    const response = await fetch(`${base}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toMatch(/process_cpu_seconds_total\{service="parcels"\}/);
  });

  it('tells nothing else', async () => {
    expect(await status('/')).toBe(404);
    expect(await status('/metrics/../env')).toBe(404);
  });

  it('refuses a port that is taken', async () => {
    const { port } = new URL(base);
    await expect(new HealthServer(Number(port), new Readiness({ ready: () => answers(true) }), 'other').start()).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
