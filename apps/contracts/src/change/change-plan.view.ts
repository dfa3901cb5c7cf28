import type { ChangeView, ChargeView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import { stateView } from '../contract/state-view';
import { amountsView, periodView } from './amounts-view';
import type { ChangePlan } from './change-plan';
import type { Charge } from './pricing';

/** 「7月分～12月分」, 「3月分（12日分）」: as the manual's bills say it. */
const remark = ({ from, months, part }: Charge): string => {
  if (part) return `${from.month}月分（${part.days}日分）`;
  const until = from.add({ months: months - 1 });
  return months === 1 ? `${from.month}月分` : `${from.month}月分～${until.month}月分`;
};

const chargeView = (charge: Charge, firstBilledIn: Temporal.PlainYearMonth): ChargeView => ({
  code: charge.code,
  name: charge.name,
  quantity: charge.quantity,
  unitPrice: charge.unitPrice.amount,
  months: charge.months,
  ...(charge.part && { days: charge.part.days, daysInMonth: charge.part.of }),
  amount: charge.amount.amount,
  month: firstBilledIn.toString(),
  remark: remark(charge),
});

/** A plan as it is shown, stored and told. */
export const changeView = (plan: ChangePlan): ChangeView => ({
  product: plan.before.product.code,
  productName: plan.before.product.name,
  kind: plan.asked.kind,
  direction: plan.direction,
  asked: plan.asked as ChangeView['asked'],
  before: stateView(plan.before.state, plan.before.product, plan.before.perPeriod),
  after: stateView(plan.after.state, plan.after.product, plan.after.perPeriod),
  effectiveOn: plan.timing.effectiveOn.toString(),
  ...(plan.timing.withdrawUntil && { withdrawUntil: toRfc3339(plan.timing.withdrawUntil) }),
  firstBilledIn: plan.timing.firstBilledIn.toString(),
  transition: amountsView(plan.transition),
  charges: plan.charges.map((charge) => chargeView(charge, plan.timing.firstBilledIn)),
  perPeriod: periodView(plan.after.perPeriod),
  reasons: [...plan.reasons],
});

export const chargeViews = (charges: readonly Charge[], month: Temporal.PlainYearMonth): ChargeView[] =>
  charges.map((charge) => chargeView(charge, month));
