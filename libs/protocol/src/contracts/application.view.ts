import { Flag, Id, Instant, Int, Nested, OneOf, Optional, Text } from '../fields/fields';
import { type ApplicationState, applicationStates } from './application-terms';
import { ApplicantView } from './applicant.view';
import { ReasonView } from './bilingual.view';
import { ChangeView } from './change.view';

/** An application with everything that was quoted for it. */
export class ApplicationView extends ChangeView {
  @Id() applicationId!: string;
  @Id() quoteId!: string;
  @OneOf(applicationStates) state!: ApplicationState;
  @Nested(() => ApplicantView) applicant!: ApplicantView;
  @Instant() submittedAt!: string;
  /** When it reached an end: applied, withdrawn or rejected. */
  @Optional() @Instant() endedAt?: string;
  /** Why an operator rejected it, as typed. */
  @Optional() @Text({ max: 1000 }) rejection?: string;
  /** The operator who accepted or rejected it, and when. */
  @Optional() @Text() decidedBy?: string;
  @Optional() @Instant() decidedAt?: string;
  @Flag() withdrawable!: boolean;
  /** Why it cannot be withdrawn. */
  @Optional() @Nested(() => ReasonView) notWithdrawable?: ReasonView;
  @Int({ min: 1 }) version!: number;
}
