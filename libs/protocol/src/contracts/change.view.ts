import { Day, Instant, ListOf, Month, Nested, OneOf, Optional, Text } from '../fields/fields';
import { AmountsView, PeriodAmountsView } from './amounts.view';
import { type ApplicationKind, applicationKinds, type ChangeDirection, changeDirections } from './application-terms';
import { AskedChange } from './asked-change';
import { BilingualView, ReasonView } from './bilingual.view';
import { ChargeView } from './charge.view';
import { ContractStateView } from './contract-state.view';

/** What a change does to a contract, from which day and for how much: the same in a quote and in its application. */
export class ChangeView {
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
  @OneOf(applicationKinds) kind!: ApplicationKind;
  @OneOf(changeDirections) direction!: ChangeDirection;
  /** Asked again, it leads to the same change. */
  @Nested(() => AskedChange) asked!: AskedChange;
  @Nested(() => ContractStateView) before!: ContractStateView;
  @Nested(() => ContractStateView) after!: ContractStateView;
  @Day() effectiveOn!: string;
  /** Last moment to take it back; absent when it takes effect at acceptance. */
  @Optional() @Instant() withdrawUntil?: string;
  /** The first bill that shows it. */
  @Month() firstBilledIn!: string;
  /** What it costs once, until the next period. */
  @Nested(() => AmountsView) transition!: AmountsView;
  @ListOf(() => ChargeView) charges!: ChargeView[];
  /** What the contract costs per period from then on. */
  @Nested(() => PeriodAmountsView) perPeriod!: PeriodAmountsView;
  /** The rules that led to these dates and amounts. */
  @ListOf(() => ReasonView) reasons!: ReasonView[];
}
