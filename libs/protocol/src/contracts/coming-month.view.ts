import { Day, Id, ListOf, Month, OneOf, Optional, Text } from '../fields/fields';
import { type ContractChangeKind, contractChangeKinds } from './application-terms';
import { MonthChargeView } from './month-charge.view';

/** A contract that begins to be billed by the month. */
export class MonthBeginningView {
  @Id() contractId!: string;
  @Text({ max: 40 }) product!: string;
  /** Why: terms that were applied for, or the first day of a contract that was taken in before it. */
  @OneOf(contractChangeKinds) reason!: ContractChangeKind;
  @Optional() @Id() applicationId?: string;
}

/** A month after the next one in which contracts begin to be billed by the month: what all that are cost in it. */
export class ComingMonthView {
  @Month() month!: string;
  /** The first of the month, on which it is charged. */
  @Day() chargedOn!: string;
  @ListOf(() => MonthBeginningView) begins!: MonthBeginningView[];
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
}
