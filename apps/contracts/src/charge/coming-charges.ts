import type { MonthChargeView } from '@csite/protocol';
import type { Market } from '../catalogue/market.value';
import { changeKinds } from '../change/change-kinds';
import type { ContractRow } from '../contract/contract-row';
import type { ContractState } from '../contract/contract-state.value';
import { plannedRow, situationOf } from '../contract/row-situation';
import { inOrder } from '../renewal/renewal-outlook';
import { monthCharges } from './month-charges';

/** What those of the contracts that will be monthly cost on `day`, the first of a month to come, if nothing more is applied for. */
export const comingCharges = (
  contracts: readonly ContractRow[],
  market: Market,
  at: Temporal.Instant,
  day: Temporal.PlainDate,
): MonthChargeView[] => {
  const catalogue = market.catalogueOn(day);
  return contracts.flatMap((row) => {
    const product = catalogue.product(row.product);
    const { contract } = situationOf(row, market, at);
    const state = plannedBy(row, day).reduce<ContractState>(
      (before, { asked }) => changeKinds[asked.kind].change(before, asked, product),
      contract,
    );
    if (state.type !== 'monthly' || Temporal.PlainDate.compare(contract.startedOn, day) > 0) return [];
    const { contractId } = row;
    return monthCharges({ contractId, product, lines: state.lines.entries(), originOf: () => undefined }, day.toPlainYearMonth());
  });
};

/** What is applied for and takes effect by `day`. */
const plannedBy = ({ openApplications }: ContractRow, day: Temporal.PlainDate) =>
  inOrder(openApplications.map(plannedRow)).filter(({ effectiveOn }) => Temporal.PlainDate.compare(effectiveOn, day) <= 0);
