import type { OverviewCustomerView } from '@csite/protocol';
import { startOf } from '@csite/values';
import type { Market } from '../catalogue/market.value';
import type { ContractRow } from './contract-row';
import { type HeldRow, holdsContract } from './held-rows';

/** What a customer holds, as it stands on one day; nothing at all of a customer whom nobody knows. */
export class Held {
  readonly customer?: OverviewCustomerView;
  /** In the order of the catalogue. */
  readonly contracts: readonly ContractRow[];
  /** The first moment of the day. Every deadline and window ends with a day, so what is true then is true until midnight. */
  readonly at: Temporal.Instant;

  constructor(
    rows: readonly HeldRow[],
    readonly market: Market,
    day: Temporal.PlainDate,
  ) {
    const [first] = rows;
    if (first) {
      const { customerId, customerNumber, company } = first;
      this.customer = { customerId, customerNumber, company };
    }
    const order = first ? market.catalogueOn(day).products.map(({ code }) => code) : [];
    this.contracts = rows.filter(holdsContract).toSorted((a, b) => order.indexOf(a.product) - order.indexOf(b.product));
    this.at = startOf(day);
  }
}
