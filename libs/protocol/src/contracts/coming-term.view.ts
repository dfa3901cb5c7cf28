import { Day, Id, Int, ListOf, OneOf, Optional, Text } from '../fields/fields';
import { type ContractChangeKind, contractChangeKinds } from './application-terms';
import { MonthChargeView } from './month-charge.view';

/** One line of a term to come. */
export class TermChargeView extends MonthChargeView {
  /** Whole months charged: `amount` is for all of them. */
  @Int({ min: 1 }) months!: number;
}

/** A term that will begin, if nothing more is applied for, and what it will cost: one document of its own. */
export class ComingTermView {
  @Id() contractId!: string;
  @Text({ max: 40 }) product!: string;
  /** Its first day, on which it is charged. */
  @Day() chargedOn!: string;
  /** Why: a renewal, terms that were applied for, or the first day of a contract that was taken in before it. */
  @OneOf(contractChangeKinds) reason!: ContractChangeKind;
  @Optional() @Id() applicationId?: string;
  @ListOf(() => TermChargeView) charges!: TermChargeView[];
}
