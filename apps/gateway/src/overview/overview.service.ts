import { GetOverview, LatestNotices } from '@csite/protocol';
import { Recent } from '@csite/service';
import { Injectable } from '@nestjs/common';
import type { Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { SideQuestion } from '../route/side-question';
import { overviewPage, readNotices, readOverview } from './overview.page';

type OverviewAsked = Asked<typeof GetOverview>;

const MOST_PRODUCTS = 20;
/** Pages of ten kilobytes or so. */
const MOST_PAGES = 500;

/** A page, and what it was put together from. */
interface Page {
  readonly overview: Json;
  readonly notices: Json;
  readonly json: Json;
}

/** Puts the TOP page together: one question to contracts and one to status, at the same time. */
@Injectable()
export class OverviewService {
  /**
   * Products that customers were seen to have. Notices are asked for all of them before it is known which the caller has;
   * a product met for the first time costs one more question, once.
   */
  private readonly products = new Set<string>();
  /** By who asked: where both services say the same again, to the byte, so does the page. */
  private readonly pages = new Recent<Page>(MOST_PAGES);

  constructor(
    private readonly relay: Relay,
    private readonly aside: SideQuestion,
  ) {}

  async read(asked: OverviewAsked): Promise<Json> {
    const known = [...this.products];
    const [overview, notices] = await Promise.all([
      this.relay.askJson(asked, GetOverview, asked.words),
      this.notices(asked, known),
    ]);
    void asked.reply.header('content-type', 'application/json; charset=utf-8');
    return this.known(asked, overview, notices) ?? (await this.compose(asked, known, overview, notices));
  }

  private known(asked: OverviewAsked, overview: Json, notices?: Json): Json | undefined {
    const page = this.pages.get(nameOf(asked));
    return page && notices && same(page.overview, overview) && same(page.notices, notices) ? page.json : undefined;
  }

  /** `known` are the products whose notices were asked for: others may have been met since. */
  private async compose(asked: OverviewAsked, known: readonly string[], overview: Json, notices?: Json): Promise<Json> {
    const view = readOverview(overview);
    const held = view.products.map(({ product }) => product);
    const missing = held.filter((product) => !known.includes(product));
    if (missing.length === 0) {
      const json = overviewPage(view, notices && readNotices(notices));
      if (notices) this.pages.set(nameOf(asked), { overview: copy(overview), notices: copy(notices), json });
      return json;
    }
    this.remember(missing);
    const late = await this.notices(asked, held);
    return overviewPage(view, late && readNotices(late));
  }

  private remember(products: readonly string[]): void {
    for (const product of products) if (this.products.size < MOST_PRODUCTS) this.products.add(product);
  }

  /** Undefined when status does not answer: the page is worth showing without notices. */
  private async notices(asked: OverviewAsked, products: string[]): Promise<Json | undefined> {
    if (products.length === 0) return NONE;
    return this.aside.ask(asked, 'overview without notices', (soon) => this.relay.askJson(soon, LatestNotices, { products }));
  }
}

const NONE: Json = Buffer.from('{"products":[],"running":[]}');

const nameOf = ({ request: { session } }: OverviewAsked): string => session?.caller.sessionId ?? '';

/** What came is a part of a larger piece of the bus, which would be kept as a whole. */
const copy = (json: Json): Json => new Uint8Array(json);

const same = (one: Json, other: Json): boolean => Buffer.compare(one, other) === 0;
