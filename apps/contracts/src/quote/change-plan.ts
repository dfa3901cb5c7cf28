import { firstOfNextMonth } from '@csite/values';
import type { ChangeDirection, ReasonView } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { Amounts } from '../catalogue/tax-rate.value';
import type { Lines } from '../contract/lines.value';
import type { Asked, ChangeKind } from './change-kind';
import { timingOf, timingReasons } from './change-timing';
import { type Charge, chargesFor, netOf, type PeriodAmounts, perPeriod } from './pricing';
import type { Situation } from './situation';
import type { Timing } from './timing';

export interface PlannedState {
  readonly lines: Lines;
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
  /** Months that the charges are for. */
  readonly chargedFrom: Temporal.PlainYearMonth;
  readonly transition: Amounts;
  readonly reasons: readonly ReasonView[];
}

/** @throws Failure `unprocessable` with the rule that refuses the change. */
export const planChange = (kind: ChangeKind, asked: Asked, situation: Situation): ChangePlan => {
  kind.check(asked, situation);
  const before = situation.contract.lines;
  const after = kind.change(before, asked, situation.product);
  const direction = before.directionTo(after);
  const timing = timingOf(direction, situation);
  const charges = chargesFor(before, after, timing.chargedMonths, situation.product);
  const taxes = situation.market.catalogueOn(situation.today).taxes;
  return {
    asked,
    direction,
    timing,
    before: stateOn(situation.today, before, situation),
    after: stateOn(firstPeriod(timing, situation), after, situation),
    charges,
    chargedFrom: firstOfNextMonth(situation.today).toPlainYearMonth(),
    transition: taxes.on(situation.today).on(netOf(charges)),
    reasons: timingReasons(direction, timing, situation),
  };
};

/** The first day billed at the new price per period: after what is charged at once, that is the next term. */
const firstPeriod = (timing: Timing, { term }: Situation): Temporal.PlainDate =>
  timing.chargedMonths > 0 && term ? term.next().from : timing.firstBilledIn.toPlainDate({ day: 1 });

const stateOn = (date: Temporal.PlainDate, lines: Lines, { contract, market }: Situation): PlannedState => {
  const catalogue = market.catalogueOn(date);
  const product = catalogue.product(contract.product);
  return { lines, product, perPeriod: perPeriod(lines, contract.type, product, catalogue.taxes.on(date)) };
};
