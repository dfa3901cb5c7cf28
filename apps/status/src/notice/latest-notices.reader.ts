import { Written } from '@csite/messaging';
import type { LatestNoticesRequest, LatestNoticesView } from '@csite/protocol';
import { Clock, Reads, Recent } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { latestStatement, type LatestRow, nextToCome } from './latest-statement';
import { headline } from './notice.view';

const LATEST = 5;
/** Which products are asked for together differs by little. */
const MOST = 64;

const REVISION = CompiledQuery.raw('select revision from notice_revision');

/** What was read at an instant. It holds until the next one at which a notice appears or a window opens or ends. */
interface Kept {
  readonly revision: number;
  readonly from: Temporal.Instant;
  readonly until?: Temporal.Instant;
  readonly view: Written<LatestNoticesView>;
}

const holdsAt = ({ from, until }: Kept, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(from, now) <= 0 && (!until || Temporal.Instant.compare(now, until) < 0);

/** The newest notices of products: asked for with every TOP page, changed a few times a day. */
@Injectable()
export class LatestNoticesReader {
  readonly #kept = new Recent<Kept>(MOST);

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async get({ products, limit = LATEST }: LatestNoticesRequest): Promise<Written<LatestNoticesView>> {
    // Asked before the notices are: what is remembered may be newer than its revision, never older.
    const [found] = await this.reads.run<{ revision: number }>(REVISION);
    const revision = found?.revision ?? 0;
    const name = JSON.stringify([limit, products]);
    const kept = this.#kept.get(name);
    if (kept && kept.revision === revision && holdsAt(kept, this.clock.now())) return kept.view;
    const anew = await this.#read(products, limit, revision);
    this.#kept.set(name, anew);
    return anew.view;
  }

  async #read(products: readonly string[], limit: number, revision: number): Promise<Kept> {
    const from = this.clock.now();
    const [rows, [next]] = await Promise.all([
      this.reads.run(latestStatement(products, limit, from)),
      this.reads.run(nextToCome(from)),
    ]);
    const view = Written.as({ products: products.map((product) => latestOf(product, rows, from)) });
    return { revision, from, ...(next?.at && { until: next.at }), view };
  }
}

const latestOf = (product: string, rows: readonly LatestRow[], now: Temporal.Instant): LatestNoticesView['products'][number] => {
  const own = rows.filter((row) => row.product === product);
  const shown = (isNews: boolean) => own.filter(({ kind }) => (kind === 'news') === isNews).map((row) => headline(row, now));
  return { product, notices: shown(false), news: shown(true) };
};
