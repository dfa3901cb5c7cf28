import type { MonthChargeView } from '@csite/protocol';
import type { Market } from '../catalogue/market.value';
import type { ContractRow } from '../contract/contract-row';
import { stateOn } from './coming-state';
import { monthCharges } from './month-charges';

/** What those of the contracts that will be monthly cost on `day`, the first of a month to come, if nothing more is applied for. */
export const comingCharges = (
  contracts: readonly ContractRow[],
  market: Market,
  at: Temporal.Instant,
  day: Temporal.PlainDate,
): MonthChargeView[] => {
  return contracts.flatMap((row) => {
    const { contractId, startedOn } = row;
    const { state, product } = stateOn(row, market, at, day);
    if (state.type !== 'monthly' || Temporal.PlainDate.compare(startedOn, day) > 0) return [];
    return monthCharges({ contractId, product, lines: state.lines.entries(), originOf: () => undefined }, day.toPlainYearMonth());
  });
};
