import { type Failure, unavailable } from '@csite/protocol';
import type { ServerResponse } from 'node:http';

const isHealth = (url: string): boolean => url.endsWith('/healthz') || url.endsWith('/readyz');

/** Requests being served. Above the ceiling a quick refusal is worth more to a client than an answer after its patience. */
export class InFlight {
  private count = 0;

  constructor(private readonly most: number) {}

  /** The refusal, or nothing when the request may go on; it then counts until its response is closed. */
  enter(url: string, response: ServerResponse): Failure | undefined {
    if (this.count >= this.most && !isHealth(url)) return overloaded();
    this.count += 1;
    response.once('close', () => (this.count -= 1));
    return undefined;
  }
}

const overloaded = (): Failure =>
  unavailable(
    'gateway.overloaded',
    { ja: '混み合っています。しばらくしてからやり直してください。', en: 'Too busy. Try again in a moment.' },
    { retryAfterSeconds: 1 },
  );
