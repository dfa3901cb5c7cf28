import {
  type ApplicantView,
  type ApplicationState,
  applicationStates,
  type ChangeView,
  type ListOperatorApplicationsRequest,
  type OperatorApplicationPage,
  type OperatorApplicationView,
} from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { cursorId, PAGE, pageOf } from '../contract/page';
import { applicationSummary } from './application-summary';

interface OperatorApplicationRow {
  readonly applicationId: string;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly company: string;
  readonly applicant: ApplicantView;
  readonly change: ChangeView;
  readonly submittedAt: Temporal.Instant;
  readonly state: ApplicationState;
  readonly decidedBy: string | null;
}

/** State by state along its index, a page of each at most: what waits for a decision is found among all that was ever decided. */
const PAGE_OF = `
  select a.application_id as "applicationId", k.customer_id as "customerId", k.customer_number as "customerNumber",
    k.contractor ->> 'company' as company, a.applicant, a.change, a.submitted_at as "submittedAt", a.state,
    a.decision ->> 'name' as "decidedBy"
  from unnest($1::text[]) as wanted(state), lateral (
      select * from application
      where state = wanted.state and ($2::text is null or product = $2) and ($3::uuid is null or application_id < $3::uuid)
      order by application_id desc limit $4) as a
    join customer k on k.customer_id = a.customer_id
  order by a.application_id desc limit $4`;

/** The applications of all customers: for operators alone. */
@Injectable()
export class OperatorApplicationReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list(request: ListOperatorApplicationsRequest): Promise<OperatorApplicationPage> {
    const { states = applicationStates, product = null, limit = PAGE, cursor } = request;
    const parameters = [[...new Set(states)], product, cursorId(cursor), limit + 1];
    const rows = await this.reads.run<OperatorApplicationRow>(CompiledQuery.raw(PAGE_OF, parameters));
    const at = this.clock.now();
    return pageOf(
      rows,
      limit,
      ({ applicationId }) => applicationId,
      (row) => viewOf(row, at),
    );
  }
}

const viewOf = (row: OperatorApplicationRow, at: Temporal.Instant): OperatorApplicationView => ({
  ...applicationSummary({ ...row, submittedAt: toRfc3339(row.submittedAt) }, at),
  customerId: row.customerId,
  customerNumber: row.customerNumber,
  company: row.company,
  applicant: row.applicant,
  ...(row.decidedBy !== null && { decidedBy: row.decidedBy }),
});
