import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface DueRow {
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Temporal.Instant;
}

/** Work that falls due at an instant of the business clock: any replica does it, once. */
@Injectable()
export class DueWork {
  /** One row per kind and subject: scheduling again moves it. Committed with the transaction of `em`. */
  schedule(_em: EntityManager, _row: DueRow): void {
    throw new Error('not built yet');
  }

  cancel(_em: EntityManager, _row: Omit<DueRow, 'dueAt'>): Promise<void> {
    throw new Error('not built yet');
  }
}
