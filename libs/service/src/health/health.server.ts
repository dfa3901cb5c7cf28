import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { Metrics } from './metrics';
import type { Readiness } from './readiness';

const LOOK_AT_LOOP_MILLIS = 250;

const answer = (response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};

/** /healthz (the process lives), /readyz (it can work), /metrics (Prometheus), on a port of its own that is never public. */
export class HealthServer {
  readonly #server: Server;
  #registry?: Registry;

  constructor(
    private readonly port: number,
    private readonly readiness: Readiness,
    private readonly service: string,
    private readonly metrics = new Metrics(),
  ) {
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '', response).catch(() => answer(response, 500, 'error\n'));
    });
  }

  async start(): Promise<void> {
    // Loaded only where somebody scrapes: it costs every process memory otherwise.
    const client = await import('prom-client');
    this.#registry = new client.Registry();
    this.#registry.setDefaultLabels({ service: this.service });
    // Its own choice, a look every 10 ms, is what an idle process would do most. The lag that is told includes the distance.
    client.collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: LOOK_AT_LOOP_MILLIS });
    this.metrics.open(client, this.#registry);
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(this.port, resolve));
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/healthz') answer(response, 200, 'ok\n');
    else if (url === '/readyz') await this.#ready(response);
    else if (url === '/metrics' && this.#registry)
      answer(response, 200, await this.#registry.metrics(), this.#registry.contentType);
    else answer(response, 404, 'not found\n');
  }

  async #ready(response: ServerResponse): Promise<void> {
    try {
      await this.readiness.check();
      answer(response, 200, 'ready\n');
    } catch {
      answer(response, 503, 'not ready\n');
    }
  }
}
