import { type Failure, unavailable } from '@csite/protocol';
import { Inject, Injectable } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { GatewayConfig } from '../gateway.config';

const isHealth = (url: string): boolean => url.endsWith('/healthz') || url.endsWith('/readyz');

/** Requests being served. Above the ceiling a quick refusal is worth more to a client than an answer after its patience. */
@Injectable()
export class InFlight {
  private count = 0;
  private readonly most: number;

  constructor(@Inject(GatewayConfig) { MAX_IN_FLIGHT }: GatewayConfig) {
    this.most = MAX_IN_FLIGHT;
  }

  /** The refusal, or nothing when the request may go on; it then counts until its response is closed. */
  enter(url: string, response: ServerResponse): Failure | undefined {
    if (this.count >= this.most && !isHealth(url)) return overloaded();
    this.count += 1;
    response.once('close', this.leave);
    return undefined;
  }

  /** An answer that goes on for minutes and costs nothing meanwhile has a ceiling of its own. */
  release(response: ServerResponse): void {
    if (!response.listeners('close').includes(this.leave)) return;
    response.off('close', this.leave);
    this.leave();
  }

  private readonly leave = (): void => {
    this.count -= 1;
  };
}

const overloaded = (): Failure =>
  unavailable(
    'gateway.overloaded',
    { ja: '混み合っています。しばらくしてからやり直してください。', en: 'Too busy. Try again in a moment.' },
    { retryAfterSeconds: 1 },
  );
