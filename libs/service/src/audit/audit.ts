import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock/clock';
import { type AuditEntry, auditRowOf } from './audit-entry';
import type { AuditTrail } from './audit.trail';

/** Who did what, when, from where: put down in the transaction of the act, and never changed after. */
export class Audit {
  constructor(
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Who asks, and where from, is taken from the request at hand. Committed with the transaction of `em`. */
  record(em: EntityManager, entry: AuditEntry): void {
    this.trail.add(em, auditRowOf(entry, this.clock.now()));
  }

  /** The order at hand was carried out and changed nothing: there is nothing to put down. */
  unchanged(em: EntityManager): void {
    this.trail.excuse(em);
  }
}
