import type { Asked, ChangeDirection, ReasonView } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { Amounts } from '../catalogue/tax-rate.value';
import type { ContractState } from '../contract/contract-state.value';
import type { ChangeKind } from './change-kind';
import { timingOf } from './change-timing';
import { additions, type Charge, chargesFor, directionOf, netOf, type PeriodAmounts, perPeriod } from './pricing';
import { refuseEndingSale } from './sale-end';
import type { Situation } from './situation';
import type { Timing } from './timing';
import { timingReasons } from './timing-reasons';

export interface PlannedState {
  readonly state: ContractState;
  readonly product: Product;
  readonly perPeriod: PeriodAmounts;
}

/** What a change would do, worked out from one situation: the whole content of a quote. */
export interface ChangePlan {
  readonly asked: Asked;
  readonly direction: ChangeDirection;
  readonly timing: Timing;
  readonly before: PlannedState;
  readonly after: PlannedState;
  readonly charges: readonly Charge[];
  readonly transition: Amounts;
  readonly reasons: readonly ReasonView[];
}

/** @throws Failure `unprocessable` with the rule that refuses the change. */
export const planChange = <A extends Asked>(kind: ChangeKind<A>, asked: A, situation: Situation): ChangePlan => {
  kind.check(asked, situation);
  const { contract: before, product, today, market } = situation;
  const after = kind.change(before, asked, product);
  refuseEndingSale(after.lines, situation);
  const direction = directionOf(before, after, product);
  const timing = kind.timing?.(asked, situation) ?? datesOf(direction, situation, before.lines.shrinkingTo(after.lines));
  const charges = timing.charged ? chargesFor(additions(before.lines, after.lines, product), timing.charged, today) : [];
  return {
    asked,
    direction,
    timing,
    before: stateOn(today, before, situation),
    after: stateOn(timing.pricedFrom, after, situation),
    charges,
    transition: market.catalogueOn(today).taxes.on(today).on(netOf(charges)),
    reasons: timingReasons(direction, timing, situation, situation.policy.acceptance(asked.kind)),
  };
};

const datesOf = (direction: ChangeDirection, situation: Situation, shrinking: readonly string[]): Timing => {
  // Unreachable through the kinds: those that may leave all lines as they are have dates of their own.
  if (direction === 'neutral') throw new RangeError('a change of no line needs dates of its own');
  return timingOf(direction, situation, shrinking);
};

const stateOn = (date: Temporal.PlainDate, state: ContractState, { contract, market }: Situation): PlannedState => {
  const catalogue = market.catalogueOn(date);
  const product = catalogue.product(contract.product);
  return { state, product, perPeriod: perPeriod(state.lines, state.type, product, catalogue.taxes.on(date)) };
};
