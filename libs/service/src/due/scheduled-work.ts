import type { EntityManager } from '@mikro-orm/postgresql';

export interface DueRow {
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Temporal.Instant;
}

const UPSERT = `insert into due_work (kind, subject_id, due_at) values (?, ?, ?)
  on conflict (kind, subject_id) do update
  set due_at = excluded.due_at, claimed_until = null, claimed_by = null, retry_at = null, attempts = 0, last_error = null`;

/** What transactions under way have scheduled: written before they commit, made known after. */
export class ScheduledWork {
  readonly #rows = new WeakMap<EntityManager, Map<string, DueRow>>();
  readonly #onCommit = new Set<() => void>();

  /** Called with the entity manager of each new transaction. */
  open(em: EntityManager): void {
    this.#rows.set(em, new Map());
  }

  add(em: EntityManager, row: DueRow): void {
    this.#rowsOf(em).set(`${row.kind} ${row.subjectId}`, row);
  }

  remove(em: EntityManager, kind: string, subjectId: string): void {
    this.#rowsOf(em).delete(`${kind} ${subjectId}`);
  }

  async write(em: EntityManager): Promise<boolean> {
    const rows = this.#rowsOf(em);
    for (const { kind, subjectId, dueAt } of rows.values()) await em.execute(UPSERT, [kind, subjectId, dueAt.toString()]);
    const any = rows.size > 0;
    rows.clear();
    return any;
  }

  onCommit(wake: () => void): void {
    this.#onCommit.add(wake);
  }

  committed(): void {
    for (const wake of this.#onCommit) wake();
  }

  #rowsOf(em: EntityManager): Map<string, DueRow> {
    const rows = this.#rows.get(em);
    if (!rows) throw new Error('due work is scheduled with the entity manager that Database.transaction hands out');
    return rows;
  }
}
