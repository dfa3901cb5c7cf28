import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as Stripe would get it. */
export interface StripeRequest {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly form: Record<string, string>;
}

interface Answer {
  readonly status?: number;
  readonly body: object;
}

/** Stripe's API as its reference publishes it, as far as csite asks: what it answers is told by the test. */
export class StripeStandIn {
  readonly requests: StripeRequest[] = [];
  private readonly answers = new Map<string, Answer>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StripeStandIn> {
    const server = createServer();
    const standIn = new StripeStandIn(server);
    server.on('request', (request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const form = Object.fromEntries(new URLSearchParams(text));
        standIn.requests.push({ method, path: url, key: headers['idempotency-key'] as string | undefined, form });
        const { status = 200, body } = standIn.answers.get(`${method} ${url.split('?')[0] ?? ''}`) ?? missing;
        response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answer(asked: string, body: object, status = 200): void {
    this.answers.set(asked, { status, body });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

const missing: Answer = {
  status: 404,
  body: { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such object' } },
};
