import { Client } from 'pg';
import { grantsFor } from './grants';
import { AUDIT_TABLE, AuditMigration } from './service-migrations';
import type { MigrationClass } from './migration-class';
import { buildWalls, seesAllCustomers } from './walls';

export interface MigrationOptions {
  /** Tables whose rows the runtime role may add and read, never change or delete. */
  readonly appendOnly?: readonly string[];
}

export interface MigrationTarget {
  /** As the role that owns the tables. */
  readonly url: string;
  /** The role of the running service, which gets DML only. */
  readonly runtimeRole: string;
}

/** Any number will do; it must be the same in every replica of every version. */
const LOCK = 741_852_963;

const runPending = async (url: string, migrations: readonly MigrationClass[]): Promise<string[]> => {
  const [{ MikroORM }, { Migrator }] = await Promise.all([import('@mikro-orm/postgresql'), import('@mikro-orm/migrations')]);
  const orm = new MikroORM({
    clientUrl: url,
    driverOptions: { options: seesAllCustomers },
    entities: [],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    // It would print every step; the names of those that were taken are returned.
    logger: () => undefined,
    pool: { min: 0, max: 2 },
    migrations: {
      tableName: 'schema_migration',
      migrationsList: [...migrations],
      allOrNothing: true,
      transactional: true,
      snapshot: false,
    },
  });
  try {
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
};

/**
 * Brings one database up to date; returns the names of the steps that were taken. Any number of replicas may start it
 * at once: one works, the others wait for it and find nothing left to do. Tables with a `customer_id` come behind row-level
 * security by themselves.
 */
export const migrate = async (
  { url, runtimeRole }: MigrationTarget,
  migrations: readonly MigrationClass[],
  { appendOnly = [] }: MigrationOptions = {},
): Promise<string[]> => {
  const guard = new Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [LOCK]);
    const taken = await runPending(url, migrations);
    await buildWalls(guard);
    const kept = migrations.includes(AuditMigration) ? [AUDIT_TABLE, ...appendOnly] : appendOnly;
    for (const grant of grantsFor(runtimeRole, kept)) await guard.query(grant);
    return taken;
  } finally {
    await guard.end();
  }
};
