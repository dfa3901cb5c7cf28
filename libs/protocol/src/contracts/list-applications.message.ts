import { Int, ListOf, OneOfEach, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { ApplicationSummaryView } from './application-summary.view';
import { type ApplicationKind, applicationKinds, type ApplicationState, applicationStates } from './application-terms';

export class ListApplicationsRequest {
  @Optional() @Text({ max: 40 }) product?: string;
  @Optional() @OneOfEach(applicationKinds) kinds?: ApplicationKind[];
  @Optional() @OneOfEach(applicationStates) states?: ApplicationState[];
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export class ApplicationPage {
  @ListOf(() => ApplicationSummaryView) items!: ApplicationSummaryView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** The customer's applications, newest first, 20 a page unless told. */
export const ListApplications = query({
  subject: 'rpc.contracts.application.list',
  request: ListApplicationsRequest,
  reply: ApplicationPage,
});
