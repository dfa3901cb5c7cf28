import type { ChargeView, ContractLineView } from '@csite/protocol';
import { Yen } from '@csite/values';
import type { Market } from '../catalogue/market.value';
import { chargeViews } from '../change/change-plan.view';
import { chargesFor } from '../change/pricing';
import type { ContractFacts } from '../change/situation';

const MONTHS_OF_A_TERM = 12;

/**
 * What a term that begins on `day` costs: every line, for all its months, at the prices that were quoted for it, the rest at
 * that day's.
 */
export const termCharges = (
  { lines, product: code }: Pick<ContractFacts, 'lines' | 'product'>,
  market: Market,
  day: Temporal.PlainDate,
  quoted: readonly ContractLineView[] = [],
): ChargeView[] => {
  const product = market.catalogueOn(day).product(code);
  const month = day.toPlainYearMonth();
  const all = lines.entries().map(({ code: item, quantity }) => {
    const { name, monthlyPrice } = product.item(item);
    const agreed = quoted.find((line) => line.code === item);
    return { code: item, name, quantity, unitPrice: agreed ? Yen.of(agreed.unitPrice) : monthlyPrice };
  });
  return chargeViews(chargesFor(all, { from: month, months: MONTHS_OF_A_TERM }, day), month);
};
