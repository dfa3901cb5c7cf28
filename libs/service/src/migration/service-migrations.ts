import type { MigrationClass } from './run-migrations';

/** Tables idempotency and due_work: a service lists them before its own migrations. */
export const serviceMigrations: readonly MigrationClass[] = [];
