import { Id, Int, ListOf, Nested, OneOfEach, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { ApplicantView } from './applicant.view';
import { ApplicationSummaryView } from './application-summary.view';
import { type ApplicationState, applicationStates } from './application-terms';

export class ListOperatorApplicationsRequest {
  @Optional() @OneOfEach(applicationStates) states?: ApplicationState[];
  @Optional() @Text({ max: 40 }) product?: string;
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

/** An application in one line, with the customer it is of. */
export class OperatorApplicationView extends ApplicationSummaryView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
  @Nested(() => ApplicantView) applicant!: ApplicantView;
  /** The operator who accepted or rejected it. */
  @Optional() @Text() decidedBy?: string;
}

export class OperatorApplicationPage {
  @ListOf(() => OperatorApplicationView) items!: OperatorApplicationView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** Applications of all customers, for operators: newest first, 20 a page unless told. */
export const ListOperatorApplications = query({
  subject: 'rpc.contracts.operator.applications',
  request: ListOperatorApplicationsRequest,
  reply: OperatorApplicationPage,
});
