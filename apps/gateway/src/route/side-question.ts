import { Log } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Exchange } from './exchange';

/** An answer waits this long for what it is worth giving without. */
const WITHIN_MS = 1000;

/** What an answer is worth giving without: asked for a moment, and left out when it does not come. */
@Injectable()
export class SideQuestion {
  constructor(@Inject(Log) private readonly log: Log) {}

  /** @param without what goes on, for the log. @returns undefined when no answer came */
  async ask<E extends Exchange, A>(exchange: E, without: string, asking: (exchange: E) => Promise<A>): Promise<A | undefined> {
    const deadline = Math.min(Date.now() + WITHIN_MS, exchange.outgoing.deadline ?? Infinity);
    try {
      return await asking({ ...exchange, outgoing: { ...exchange.outgoing, deadline } });
    } catch (error) {
      this.log.warn(without, { error: String(error) });
      return undefined;
    }
  }
}
