import type { CatalogueView } from '@csite/protocol';
import { Clock } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { MarketStore } from './market.store';
import { policyWords } from './policy-words';

@Injectable()
export class CatalogueReader {
  constructor(
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async get(): Promise<CatalogueView> {
    const market = await this.market.current();
    const today = this.clock.today();
    const catalogue = market.catalogueOn(today);
    const policy = market.policyOn(today);
    return {
      products: [...catalogue.content.products],
      policy: policyWords(policy.document),
      vendor: catalogue.content.vendor,
      catalogueVersion: catalogue.version,
      policyVersion: policy.version,
    };
  }
}
