import { Email, Id, Instant, Nested, OneOf, Optional, Text } from '../fields/fields';
import { ApplicantView } from './applicant.view';
import { type ApplicationState, applicationStates } from './application-terms';
import { ChangeView } from './change.view';
import { type Acceptance, acceptances } from './quote.view';

/** To whom a receipt goes. */
export class ApplicationContractor {
  @Text() company!: string;
  @Text() name!: string;
  @Email() email!: string;
}

/** An application after one of its transitions. */
export class ApplicationSnapshot extends ChangeView {
  @Id() applicationId!: string;
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Id() contractId!: string;
  @OneOf(applicationStates) state!: ApplicationState;
  @Nested(() => ApplicantView) applicant!: ApplicantView;
  @Nested(() => ApplicationContractor) contractor!: ApplicationContractor;
  @Instant() submittedAt!: string;
  /** Who accepts it: until an operator does, it can be withdrawn also when it then takes effect at once. */
  @Optional() @OneOf(acceptances) acceptance?: Acceptance;
  /** Why an operator rejected it, as typed. */
  @Optional() @Text({ max: 1000 }) rejection?: string;
  /** The operator who accepted or rejected it. */
  @Optional() @Text() decidedBy?: string;
}
