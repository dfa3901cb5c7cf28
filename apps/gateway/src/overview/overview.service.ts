import { GetOverview, LatestNotices, type OverviewView, type ProductNotices } from '@csite/protocol';
import { Log } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Asked } from '../route/asked.decorator';
import { Relay } from '../route/relay';
import type { OverviewAnswer } from './overview.answer';

type Notices = ReadonlyMap<string, ProductNotices>;

/** The page waits this long for its notices, then does without. */
const NOTICES_MS = 1000;
const MOST_PRODUCTS = 20;

/** Puts the TOP page together: one question to contracts and one to status, at the same time. */
@Injectable()
export class OverviewService {
  /**
   * Products that customers were seen to have. Notices are asked for all of them before it is known which the caller has;
   * a product met for the first time costs one more question, once.
   */
  private readonly products = new Set<string>();

  constructor(
    private readonly relay: Relay,
    @Inject(Log) private readonly log: Log,
  ) {}

  async read(asked: Asked<typeof GetOverview>): Promise<OverviewAnswer> {
    const [overview, early] = await Promise.all([
      this.relay.ask(asked, GetOverview, asked.words),
      this.notices(asked, [...this.products]),
    ]);
    const missing = overview.products.map(({ product }) => product).filter((product) => !this.products.has(product));
    this.remember(missing);
    return answer(overview, early, await this.notices(asked, missing));
  }

  private remember(products: readonly string[]): void {
    for (const product of products) if (this.products.size < MOST_PRODUCTS) this.products.add(product);
  }

  /** Undefined when status does not answer: the page is worth showing without notices. */
  private async notices(asked: Asked<typeof GetOverview>, products: string[]): Promise<Notices | undefined> {
    if (products.length === 0) return new Map();
    const outgoing = { ...asked.outgoing, deadline: Math.min(Date.now() + NOTICES_MS, asked.outgoing.deadline ?? Infinity) };
    try {
      const latest = await this.relay.ask({ ...asked, outgoing }, LatestNotices, { products });
      return new Map(latest.products.map((entry) => [entry.product, entry]));
    } catch (error) {
      this.log.warn('overview without notices', { error: String(error) });
      return undefined;
    }
  }
}

const answer = ({ customer, products }: OverviewView, ...found: (Notices | undefined)[]): OverviewAnswer => ({
  customer,
  products: products.map((contract) => {
    const own = found.map((notices) => notices?.get(contract.product)).find((entry) => entry !== undefined);
    return { ...contract, notices: own?.notices ?? [], news: own?.news ?? [] };
  }),
  noticesAvailable: found.every((notices) => notices !== undefined),
});
