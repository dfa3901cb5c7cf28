import { accounts, type NatsStrategy, operators } from '@csite/messaging';
import { listAudit, searchAudit } from '@csite/protocol';
import type { Reads } from '../database/reads';
import { AuditReader } from './audit.reader';

/** Each service with a database answers for its own part of the trail: owners for their customer, operators for all. */
export const serveAudit = (strategy: NatsStrategy, service: string, reads: Reads): void => {
  const reader = new AuditReader(reads);
  strategy.serve(listAudit(service), accounts('owner'), (request, { account: { customerId } }) =>
    reader.list({ ...request, customerId }),
  );
  strategy.serve(searchAudit(service), operators(), (request) => reader.list(request));
};
