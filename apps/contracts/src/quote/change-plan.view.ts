import type { AmountsView, ChangeView, ChargeView, ContractStateView, PeriodAmountsView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { Amounts } from '../catalogue/tax-rate.value';
import { lineViews } from '../contract/line-views';
import type { ChangePlan, PlannedState } from './change-plan';
import type { Charge, PeriodAmounts } from './pricing';

export const amountsView = ({ net, tax, gross }: Amounts): AmountsView => ({
  net: net.amount,
  tax: tax.amount,
  gross: gross.amount,
});

export const periodView = (amounts: PeriodAmounts): PeriodAmountsView => ({ ...amountsView(amounts), period: amounts.period });

const stateView = ({ lines, product, perPeriod }: PlannedState): ContractStateView => ({
  users: product.usersOf(lines),
  lines: lineViews(lines, product),
  perPeriod: periodView(perPeriod),
});

const monthsRemark = (from: Temporal.PlainYearMonth, months: number): string => {
  const until = from.add({ months: months - 1 });
  return months === 1 ? `${from.month}月分` : `${from.month}月分～${until.month}月分`;
};

const chargeView = (charge: Charge, plan: ChangePlan): ChargeView => ({
  code: charge.code,
  name: charge.name,
  quantity: charge.quantity,
  unitPrice: charge.unitPrice.amount,
  months: charge.months,
  amount: charge.amount.amount,
  month: plan.timing.firstBilledIn.toString(),
  remark: monthsRemark(plan.chargedFrom, charge.months),
});

/** A plan as it is shown, stored and told. */
export const changeView = (plan: ChangePlan): ChangeView => ({
  product: plan.before.product.code,
  productName: plan.before.product.name,
  kind: plan.asked.kind,
  direction: plan.direction,
  before: stateView(plan.before),
  after: stateView(plan.after),
  effectiveOn: plan.timing.effectiveOn.toString(),
  ...(plan.timing.withdrawUntil && { withdrawUntil: toRfc3339(plan.timing.withdrawUntil) }),
  firstBilledIn: plan.timing.firstBilledIn.toString(),
  transition: amountsView(plan.transition),
  charges: plan.charges.map((charge) => chargeView(charge, plan)),
  perPeriod: periodView(plan.after.perPeriod),
  reasons: [...plan.reasons],
});
