import type { LatestNoticesView, OverviewView, ProductNotices } from '@csite/protocol';
import type { Json } from '../route/relay';
import type { OverviewAnswer } from './overview.answer';

export type Notices = ReadonlyMap<string, ProductNotices>;

/** Into memory of its own, for as long as the page is remembered. */
const encoder = new TextEncoder();

const read = (json: Json): unknown => JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString());

export const readOverview = (json: Json): OverviewView => read(json) as OverviewView;

export const readNotices = (json: Json): Notices =>
  new Map((read(json) as LatestNoticesView).products.map((entry) => [entry.product, entry]));

/** The page of a customer with what was found of notices; undefined where status did not answer. */
export const overviewPage = ({ customer, products }: OverviewView, ...found: (Notices | undefined)[]): Json => {
  const answer: OverviewAnswer = {
    customer,
    products: products.map((contract) => {
      const own = found.map((notices) => notices?.get(contract.product)).find((entry) => entry !== undefined);
      return { ...contract, notices: own?.notices ?? [], news: own?.news ?? [] };
    }),
    noticesAvailable: found.every((notices) => notices !== undefined),
  };
  return encoder.encode(JSON.stringify(answer));
};
