import type { Market } from '../catalogue/market.value';
import type { Product } from '../catalogue/product.value';
import { changeKinds } from '../change/change-kinds';
import type { ContractRow, OpenApplicationRow } from '../contract/contract-row';
import type { ContractState } from '../contract/contract-state.value';
import { plannedRow, situationOf } from '../contract/row-situation';
import { inOrder } from '../renewal/renewal-outlook';

interface ComingState {
  readonly state: ContractState;
  readonly product: Product;
}

/** What will take effect without anybody doing anything more: who waits for an operator may be refused. */
export const acceptedOf = ({ openApplications }: ContractRow): OpenApplicationRow[] =>
  openApplications.filter(({ state }) => state === 'scheduled');

/** What a contract will be on a day to come, with what is accepted and takes effect by then, and its product as it is sold then. */
export const stateOn = (row: ContractRow, market: Market, at: Temporal.Instant, day: Temporal.PlainDate): ComingState => {
  const product = market.catalogueOn(day).product(row.product);
  const { contract } = situationOf(row, market, at);
  const planned = inOrder(acceptedOf(row).map(plannedRow)).filter(
    ({ effectiveOn }) => Temporal.PlainDate.compare(effectiveOn, day) <= 0,
  );
  const state = planned.reduce<ContractState>(
    (before, { asked }) => changeKinds[asked.kind].change(before, asked, product),
    contract,
  );
  return { state, product };
};
