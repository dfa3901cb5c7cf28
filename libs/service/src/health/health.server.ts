import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import type { Readiness } from './readiness';

const answer = (response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};

/** /healthz (the process lives), /readyz (it can work), /metrics (Prometheus), on a port of its own that is never public. */
export class HealthServer {
  readonly #server: Server;
  #metrics?: Registry;

  constructor(
    private readonly port: number,
    private readonly readiness: Readiness,
    private readonly service: string,
  ) {
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '', response).catch(() => answer(response, 500, 'error\n'));
    });
  }

  async start(): Promise<void> {
    // Loaded only where somebody scrapes: it costs every process memory otherwise.
    const { collectDefaultMetrics, Registry: MetricsRegistry } = await import('prom-client');
    this.#metrics = new MetricsRegistry();
    this.#metrics.setDefaultLabels({ service: this.service });
    collectDefaultMetrics({ register: this.#metrics });
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
    else if (url === '/metrics' && this.#metrics) answer(response, 200, await this.#metrics.metrics(), this.#metrics.contentType);
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
