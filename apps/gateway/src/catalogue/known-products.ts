import { GetCatalogue } from '@csite/protocol';
import { Log } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';

/** A request waits this long to hear which products there are, then goes on without. */
const CATALOGUE_MS = 1000;

/** Which products there are, for what names one and is not of contracts: notices are written and read while that is down. */
@Injectable()
export class KnownProducts {
  constructor(
    private readonly relay: Relay,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Codes of the catalogue; undefined when contracts does not answer: then any may be one. */
  async codes(exchange: Exchange): Promise<string[] | undefined> {
    const deadline = Math.min(Date.now() + CATALOGUE_MS, exchange.outgoing.deadline ?? Infinity);
    const outgoing = { ...exchange.outgoing, deadline };
    try {
      const { products } = await this.relay.ask({ ...exchange, outgoing }, GetCatalogue, {});
      return products.map(({ code }) => code);
    } catch (error) {
      this.log.warn('products were not compared with the catalogue', { error: String(error) });
      return undefined;
    }
  }
}
