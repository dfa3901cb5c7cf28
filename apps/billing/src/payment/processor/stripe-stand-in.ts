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
  /** What was sent under a key: https://docs.stripe.com/api/idempotent_requests */
  private readonly keys = new Map<string, string>();

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
        const key = headers['idempotency-key'] as string | undefined;
        standIn.requests.push({ method, path: url, key, form });
        const told = standIn.answers.get(`${method} ${url.split('?')[0] ?? ''}`) ?? missing;
        const { status = 200, body } = standIn.isOtherwise(key, text) ? otherwise : told;
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

  private isOtherwise(key: string | undefined, text: string): boolean {
    if (key === undefined) return false;
    const known = this.keys.get(key) ?? text;
    this.keys.set(key, known);
    return known !== text;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

const otherwise: Answer = {
  status: 400,
  body: {
    error: { type: 'idempotency_error', message: 'Keys can only be used with the same parameters they were first used with.' },
  },
};

const missing: Answer = {
  status: 404,
  body: { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such object' } },
};
