import * as protocol from '@csite/protocol';
import type { AuditAct } from '@csite/protocol';
import type { TestWorld } from './test-world';

interface Audited {
  readonly kind: 'command';
  readonly subject: string;
  readonly audit: readonly AuditAct[];
}

const isAudited = (value: unknown): value is Audited =>
  typeof value === 'object' && value !== null && 'audit' in value && Array.isArray(value.audit);

/** What the orders to a service are declared to leave in its audit trail: read from the protocol, so that a new one is among them. */
export const declaredActs = (service: string): string[] => {
  const orders = Object.values<unknown>(protocol).filter(isAudited);
  const acts = orders.filter(({ subject }) => subject.startsWith(`rpc.${service}.`)).flatMap(({ audit }) => audit);
  return [...new Set(acts)].sort();
};

/** What a service of this world has put down so far, in order. */
export const auditEntries = <R extends object>(world: TestWorld, service: string): Promise<R[]> =>
  world.sql<R>(service, 'select * from audit_entry order by entry_id');
