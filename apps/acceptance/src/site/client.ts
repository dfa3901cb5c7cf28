import { randomUUID } from 'node:crypto';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Ask {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Longer than any answer takes on a busy machine: what never answers is named before the test's own limit. */
const PATIENCE_MS = 60_000;

/** An API client of a customer: speaks HTTP and nothing else, as a stranger would. */
export class Client {
  constructor(
    readonly origin: string,
    protected readonly token?: string,
  ) {}

  /** The same client, speaking for the account whose access token it is. */
  as(token: string): Client {
    return new Client(this.origin, token);
  }

  /** The same account at another gateway. */
  at(origin: string): Client {
    return new Client(origin, this.token);
  }

  get<T = Record<string, unknown>>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, ask);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    return this.send<T>('POST', path, { body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  put<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    return this.send<T>('PUT', path, { body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  delete<T = Record<string, unknown>>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, { headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  /** Any method, with nothing added. */
  ask<T = Record<string, unknown>>(method: Method, path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.send<T>(method, path, ask);
  }

  protected async send<T>(method: Method, path: string, { body, headers }: Ask, origin = this.origin): Promise<Answer<T>> {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: given({
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      }),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const type = response.headers.get('content-type') ?? '';
    const text = await (type.startsWith('text/event-stream') ? untold(response) : response.text());
    const isJson = type.includes('json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text || undefined) as T };
  }
}

/** A line of events has no end to wait for. */
const untold = async (response: Response): Promise<string> => {
  await response.body?.cancel();
  return '';
};

const given = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
