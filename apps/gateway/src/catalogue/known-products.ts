import { GetCatalogue } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { SideQuestion } from '../route/side-question';

/** Which products there are, for what names one and is not of contracts: notices are written and read while that is down. */
@Injectable()
export class KnownProducts {
  constructor(
    private readonly relay: Relay,
    private readonly aside: SideQuestion,
  ) {}

  /** Codes of the catalogue; undefined when contracts does not answer: then any may be one. */
  codes(exchange: Exchange): Promise<string[] | undefined> {
    return this.aside.ask(exchange, 'products were not compared with the catalogue', async (soon) => {
      const { products } = await this.relay.ask(soon, GetCatalogue, {});
      return products.map(({ code }) => code);
    });
  }
}
