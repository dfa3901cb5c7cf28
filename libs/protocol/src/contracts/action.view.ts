import { Flag, Int, Nested, OneOf, Optional } from '../fields/fields';
import { type ApplicationKind, applicationKinds, type ChangeDirection, changeDirections } from './application-terms';
import { ReasonView } from './bilingual.view';

/** Whether the caller can apply for a change now, and if not, why. */
export class ActionView {
  @OneOf(applicationKinds) kind!: ApplicationKind;
  @OneOf(changeDirections) direction!: ChangeDirection;
  @Flag() allowed!: boolean;
  /** Only when not allowed. */
  @Optional() @Nested(() => ReasonView) reason?: ReasonView;
  /** Least and greatest new total, and its step, when allowed. */
  @Optional() @Int() min?: number;
  @Optional() @Int() max?: number;
  @Optional() @Int() step?: number;
}
