import type { Migration } from '@mikro-orm/migrations';
import type { Constructor } from '@mikro-orm/core';

export type MigrationClass = Constructor<Migration>;

export interface MigrationOptions {
  /** Tables whose rows the runtime role may add and read, never change or delete. */
  readonly appendOnly?: readonly string[];
}

/** The main of every migrate.ts: brings the database of `name` up to date as its owner (MIGRATION_DATABASE_URL), then exits. */
export const runMigrations = (_name: string, _migrations: readonly MigrationClass[], _options?: MigrationOptions): Promise<void> => {
  throw new Error('not built yet');
};
