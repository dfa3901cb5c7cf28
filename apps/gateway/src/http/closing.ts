import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayConfig } from '../gateway.config';

/**
 * The last moments of a process. For a while it still answers everybody, but not ready any more and with `Connection: close`, so
 * that balancers and clients turn to another replica by themselves; only then does it stop listening.
 */
@Injectable()
export class Closing implements BeforeApplicationShutdown {
  private begun = false;

  constructor(@Inject(GatewayConfig) private readonly config: GatewayConfig) {}

  get hasBegun(): boolean {
    return this.begun;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.begun = true;
    await pause(this.config.CLOSING_MS);
  }
}
