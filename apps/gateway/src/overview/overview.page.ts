import type { LatestNoticesView, OverviewView } from '@csite/protocol';
import type { Json } from '../route/relay';
import type { OverviewAnswer } from './overview.answer';

/** Into memory of its own, for as long as the page is remembered. */
const encoder = new TextEncoder();

const read = (json: Json): unknown => JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString());

export const readOverview = (json: Json): OverviewView => read(json) as OverviewView;

export const readNotices = (json: Json): LatestNoticesView => read(json) as LatestNoticesView;

const NOTHING: LatestNoticesView = { products: [], running: [] };

/** The page of a customer with what was found of notices, of these products and maybe of others; undefined where status did not answer. */
export const overviewPage = (overview: OverviewView, found: LatestNoticesView | undefined): Json => {
  const { products, running, unread } = found ?? NOTHING;
  const held = new Set(overview.products.map(({ product }) => product));
  const isHeld = (notice: { readonly products: readonly string[] }): boolean => notice.products.some((each) => held.has(each));
  const answer: OverviewAnswer = {
    ...overview,
    products: overview.products.map((contract) => {
      const own = products.find(({ product }) => product === contract.product);
      return { ...contract, notices: own?.notices ?? [], news: own?.news ?? [] };
    }),
    running: running.filter(isHeld),
    unread: {
      products: unread?.products.filter(({ product }) => held.has(product)) ?? [],
      notices: unread?.notices.filter(isHeld) ?? [],
    },
    noticesAvailable: found !== undefined,
  };
  return encoder.encode(JSON.stringify(answer));
};
