import type { EntityManager } from '@mikro-orm/postgresql';
import type { DueRow, ScheduledWork } from './scheduled-work';

/** Work that falls due at an instant of the business clock: any replica does it, once. */
export class DueWork {
  constructor(private readonly scheduled: ScheduledWork) {}

  /** One row per kind and subject: scheduling again moves it. Committed with the transaction of `em`. */
  schedule(em: EntityManager, row: DueRow): void {
    this.scheduled.add(em, row);
  }

  /** Takes it off the list; nothing happens when it is not on it. */
  async cancel(em: EntityManager, { kind, subjectId }: Omit<DueRow, 'dueAt'>): Promise<void> {
    this.scheduled.remove(em, kind, subjectId);
    await em.execute('delete from due_work where kind = ? and subject_id = ?', [kind, subjectId]);
  }
}
