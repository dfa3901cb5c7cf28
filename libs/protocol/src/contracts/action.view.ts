import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Flag, Int, ListOf, Nested, OneOf, Optional, Texts } from '../fields/fields';
import { type ApplicationKind, applicationKinds, type ChangeDirection, changeDirections } from './application-terms';
import { ReasonView } from './bilingual.view';
import { type ContractType, contractTypes } from './contract-terms';

/** ご契約種別 with お支払い方法: whether the contract can go over to it now. */
export class TermsChoiceView {
  @OneOf(contractTypes) contractType!: ContractType;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
  @Flag() allowed!: boolean;
  /** Only when not allowed. */
  @Optional() @Nested(() => ReasonView) reason?: ReasonView;
}

/** Whether the caller can apply for a change now, and if not, why. */
export class ActionView {
  @OneOf(applicationKinds) kind!: ApplicationKind;
  @OneOf(changeDirections) direction!: ChangeDirection;
  @Flag() allowed!: boolean;
  /** Only when not allowed. */
  @Optional() @Nested(() => ReasonView) reason?: ReasonView;
  /** `users`, `disk`: least and greatest new total, and its step, when allowed. */
  @Optional() @Int() min?: number;
  @Optional() @Int() max?: number;
  @Optional() @Int() step?: number;
  /** `plan`, `options`: product codes that this direction is possible for, when allowed. */
  @Optional() @Texts() codes?: string[];
  /** `terms`: every pair that is sold. */
  @Optional() @ListOf(() => TermsChoiceView) terms?: TermsChoiceView[];
}
