import { Day, Id, Int, OneOfEach, Optional, Text } from '../fields/fields';
import { query, type Query } from '../wire/message';
import { type AuditAct, auditActNames } from './audit-acts';
import { AuditPage } from './audit-entry.view';

export class ListAuditRequest {
  /** Done on or after, and on or before. */
  @Optional() @Day() from?: string;
  @Optional() @Day() to?: string;
  @Optional() @OneOfEach(auditActNames) acts?: AuditAct[];
  /** A part of the name or the mail address of who did it, or of whom it was done to. */
  @Optional() @Text({ max: 100 }) person?: string;
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  /** The id of the last entry seen, of whatever service. */
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export class SearchAuditRequest extends ListAuditRequest {
  @Optional() @Id() customerId?: string;
}

/**
 * What was done in a service, of the customer of the owner who asks, the last first. `invalid` `period.reversed`,
 * `cursor.invalid`. Every service with a database answers it.
 */
export const listAudit = (service: string): Query<ListAuditRequest, AuditPage> =>
  query({ subject: `rpc.${service}.audit.list`, request: ListAuditRequest, reply: AuditPage });

/** The same over all customers, for operators. */
export const searchAudit = (service: string): Query<SearchAuditRequest, AuditPage> =>
  query({ subject: `rpc.${service}.audit.search`, request: SearchAuditRequest, reply: AuditPage });
