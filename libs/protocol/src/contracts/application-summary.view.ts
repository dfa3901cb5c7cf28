import { Day, Flag, Id, Instant, Nested, OneOf, Optional, Text } from '../fields/fields';
import {
  type ApplicationKind,
  applicationKinds,
  type ApplicationState,
  applicationStates,
  type ChangeDirection,
  changeDirections,
} from './application-terms';
import { BilingualView } from './bilingual.view';

/** An application in one line. */
export class ApplicationSummaryView {
  @Id() applicationId!: string;
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
  @OneOf(applicationKinds) kind!: ApplicationKind;
  @OneOf(changeDirections) direction!: ChangeDirection;
  @OneOf(applicationStates) state!: ApplicationState;
  /** What changes, in a few words. */
  @Nested(() => BilingualView) summary!: BilingualView;
  @Day() effectiveOn!: string;
  /** Absent when it takes effect at acceptance and cannot be taken back. */
  @Optional() @Instant() withdrawUntil?: string;
  /** Whether it can be withdrawn now. */
  @Flag() withdrawable!: boolean;
  @Instant() submittedAt!: string;
}
