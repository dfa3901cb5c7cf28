import type {
  ApplicationPage,
  ApplicationRequest,
  ApplicationView,
  AccountCaller,
  ListApplicationsRequest,
} from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { cursorId, PAGE, pageOf } from '../contract/page';
import { applicationSummary } from './application-summary';
import { type ApplicationParts, applicationView } from './application.view';
import { unknownApplication } from './application-lock';

const COLUMNS = `
  application_id as "applicationId", quote_id as "quoteId", change, applicant, submitted_at as "submittedAt", state,
  withdraw_until as "withdrawUntil", ended_at as "endedAt", rejection, decision, version`;

const ONE = `select ${COLUMNS} from application where customer_id = $1 and application_id = $2`;

const PAGE_OF = `
  select ${COLUMNS} from application
  where customer_id = $1
    and ($2::text is null or product = $2)
    and ($3::text[] is null or state = any($3))
    and ($4::text[] is null or kind = any($4))
    and ($5::uuid is null or application_id < $5::uuid)
  order by application_id desc limit $6`;

@Injectable()
export class ApplicationReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async get({ applicationId }: ApplicationRequest, { customerId }: AccountCaller): Promise<ApplicationView> {
    const [row] = await this.reads.run<ApplicationParts>(CompiledQuery.raw(ONE, [customerId, applicationId]));
    if (!row) throw unknownApplication(applicationId);
    return applicationView(row, this.clock.now());
  }

  async list(request: ListApplicationsRequest, { customerId }: AccountCaller): Promise<ApplicationPage> {
    const { product = null, states = null, kinds = null, limit = PAGE, cursor } = request;
    const parameters = [customerId, product, states, kinds, cursorId(cursor), limit + 1];
    const rows = await this.reads.run<ApplicationParts>(CompiledQuery.raw(PAGE_OF, parameters));
    const at = this.clock.now();
    return pageOf(rows, limit, idOf, (row) => applicationSummary({ ...row, submittedAt: toRfc3339(row.submittedAt) }, at));
  }
}

const idOf = ({ applicationId }: ApplicationParts): string => applicationId;
