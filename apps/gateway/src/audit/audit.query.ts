import { type AuditAct, auditActNames, Day, ListAuditRequest, OneOfEach, Optional, Text } from '@csite/protocol';

/** As the list of the acts, but whole. */
export class AuditCsvQuery {
  @Optional() @Day() from?: string;
  @Optional() @Day() to?: string;
  @Optional() @OneOfEach(auditActNames) acts?: AuditAct[];
  @Optional() @Text({ max: 100 }) person?: string;
}

/** Operators know customers by their number. */
export class OperatorAuditQuery extends ListAuditRequest {
  @Optional() @Text({ max: 40 }) customerNumber?: string;
}
