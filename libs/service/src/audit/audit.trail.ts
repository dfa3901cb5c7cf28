import { presentCall } from '@csite/messaging';
import type { EntityManager } from '@mikro-orm/postgresql';
import { assertFit } from './assert-fit';
import type { AuditRow } from './audit-entry';

const COLUMNS =
  'entry_id, customer_id, act, actor_kind, actor_id, actor_name, actor_email, subject_id, subject_name, before, after, reason, client_address, user_agent, occurred_at';
const PLACES = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)';

/** An import may put down one for each of 100,000 customers; a statement has 65,535 places. */
const AT_ONCE = 500;

interface Kept {
  readonly rows: AuditRow[];
  /** Something was said of what happened, if only that nothing did. */
  isAccounted: boolean;
}

/** What transactions under way have put down: written before they commit, or not at all. */
export class AuditTrail {
  readonly #kept = new WeakMap<EntityManager, Kept>();

  /** Called with the entity manager of each new transaction. */
  open(em: EntityManager): void {
    this.#kept.set(em, { rows: [], isAccounted: false });
  }

  add(em: EntityManager, row: AuditRow): void {
    assertFit(row);
    const kept = this.#of(em);
    kept.rows.push(row);
    kept.isAccounted = true;
  }

  excuse(em: EntityManager): void {
    this.#of(em).isAccounted = true;
  }

  /** @throws Error where the order at hand has to be audited, and ends without an entry: then it has no effect either. */
  assertAccounted(em: EntityManager): void {
    const message = presentCall()?.message;
    if (message?.kind !== 'command' || 'because' in message.audit || this.#of(em).isAccounted) return;
    throw new Error(
      `${message.subject} ends without an entry in the audit trail (${message.audit.join(', ')}): record one, or say unchanged.`,
    );
  }

  async write(em: EntityManager): Promise<void> {
    const { rows } = this.#of(em);
    while (rows.length > 0) {
      const some = rows.splice(0, AT_ONCE);
      const places = some.map(() => PLACES).join(', ');
      await em.execute(`insert into audit_entry (${COLUMNS}) values ${places}`, some.flatMap(columnsOf));
    }
  }

  #of(em: EntityManager): Kept {
    const kept = this.#kept.get(em);
    if (!kept) throw new Error('acts are audited with the entity manager that Database.transaction hands out');
    return kept;
  }
}

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

const columnsOf = (row: AuditRow): unknown[] => [
  row.entryId,
  row.customerId ?? null,
  row.act,
  row.by.kind,
  row.by.id ?? null,
  row.by.name ?? null,
  row.by.email ?? null,
  row.subject?.id ?? null,
  row.subject?.name ?? null,
  json(row.before),
  json(row.after),
  row.reason ?? null,
  row.clientAddress ?? null,
  row.userAgent ?? null,
  row.occurredAt.toString(),
];
