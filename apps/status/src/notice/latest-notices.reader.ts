import { Written } from '@csite/messaging';
import type { AccountCaller, LatestNoticesRequest, LatestNoticesView } from '@csite/protocol';
import { Clock, Reads, Recent } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { UNREAD_FOR } from '../reading/unread';
import { UnreadReader } from '../reading/unread.reader';
import { latestStatement, type LatestRow, nextToCome, runningStatement } from './latest-statement';
import { headline } from './notice.view';

const LATEST = 5;
/** Which products are asked for together differs by little. */
const MOST = 64;
const MOST_ACCOUNTS = 500;

/** Of all notices, and of what one account has read of them: every mark that is set or goes changes the list (ADR 21). */
const STAMP = `
  select revision, array(select xmin from notice_reading where account_id = $1 order by notice_id)::text as read
  from notice_revision`;

interface Stamp {
  readonly revision: number;
  readonly read: string;
}

type Shared = Omit<LatestNoticesView, 'unread'>;

/** What was read at an instant. It holds until the next one at which a notice appears, ages, or its window opens or ends. */
interface Kept {
  readonly revision: number;
  readonly from: Temporal.Instant;
  readonly until?: Temporal.Instant;
  readonly shared: Shared;
}

/** What an account was told, of what is for everybody and of what it had read. */
interface Told {
  readonly of: Kept;
  readonly read: string;
  readonly view: Written<LatestNoticesView>;
}

const holdsAt = ({ from, until }: Kept, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(from, now) <= 0 && (!until || Temporal.Instant.compare(now, until) < 0);

/** The newest notices of products: asked for with every TOP page, changed a few times a day. */
@Injectable()
export class LatestNoticesReader {
  readonly #kept = new Recent<Kept>(MOST);
  readonly #told = new Recent<Told>(MOST_ACCOUNTS);

  constructor(
    private readonly reads: Reads,
    private readonly unread: UnreadReader,
    private readonly clock: Clock,
  ) {}

  async get({ products, limit = LATEST }: LatestNoticesRequest, account?: AccountCaller): Promise<Written<LatestNoticesView>> {
    // Asked before the rest is: what is remembered may be newer than its stamp, never older.
    const [found] = await this.reads.run<Stamp>(CompiledQuery.raw(STAMP, [account?.accountId ?? null]));
    const { revision, read } = found ?? { revision: 0, read: '' };
    const of = await this.#present(products, limit, revision);
    const name = JSON.stringify([account?.accountId, limit, products]);
    const told = this.#told.get(name);
    if (told?.of === of && told.read === read) return told.view;
    const unread = account && (await this.unread.list({ products: [...products] }, account));
    const view = Written.as<LatestNoticesView>({ ...of.shared, ...(unread && { unread }) });
    this.#told.set(name, { of, read, view });
    return view;
  }

  async #present(products: readonly string[], limit: number, revision: number): Promise<Kept> {
    const name = JSON.stringify([limit, products]);
    const kept = this.#kept.get(name);
    if (kept && kept.revision === revision && holdsAt(kept, this.clock.now())) return kept;
    const anew = await this.#read(products, limit, revision);
    this.#kept.set(name, anew);
    return anew;
  }

  async #read(products: readonly string[], limit: number, revision: number): Promise<Kept> {
    const from = this.clock.now();
    const [rows, running, [next]] = await Promise.all([
      this.reads.run(latestStatement(products, limit, from)),
      this.reads.run(runningStatement(products, from)),
      this.reads.run(nextToCome(from, UNREAD_FOR)),
    ]);
    const shared = {
      products: products.map((product) => latestOf(product, rows, from)),
      running: running.map((row) => headline(row, from)),
    };
    return { revision, from, ...(next?.at && { until: next.at }), shared };
  }
}

const latestOf = (product: string, rows: readonly LatestRow[], now: Temporal.Instant): LatestNoticesView['products'][number] => {
  const own = rows.filter((row) => row.product === product);
  const shown = (isNews: boolean) => own.filter(({ kind }) => (kind === 'news') === isNews).map((row) => headline(row, now));
  return { product, notices: shown(false), news: shown(true) };
};
