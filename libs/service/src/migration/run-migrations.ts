import { isDatabaseAddress } from '@csite/values';
import { IsOptional, IsString } from 'class-validator';
import { readConfig } from '../config/read-config';
import { ServerAddress } from '../config/server-address.decorator';
import { ServiceConfig } from '../config/service.config';
import { processEnvironment } from '../config/environment';
import { Admission } from '../database/admission';
import { runToEnd } from '../run/run-to-end';
import { migrate, type MigrationOptions } from './migrate';
import type { MigrationClass } from './migration-class';

/** The environment of the migration step: it needs the owner's connection, and no bus. */
class MigrationConfig extends ServiceConfig {
  @ServerAddress(isDatabaseAddress, 'a PostgreSQL URL such as postgres://owner:password@host:5432/database')
  readonly MIGRATION_DATABASE_URL!: string;

  /** Role that gets DML; the database's name unless set. */
  @IsOptional()
  @IsString()
  readonly RUNTIME_ROLE?: string;

  @IsOptional()
  declare readonly NATS_URL: string;
}

/** The main of every migrate.ts: brings the database of `name` up to date as its owner (MIGRATION_DATABASE_URL), then exits. */
export const runMigrations = (name: string, migrations: readonly MigrationClass[], options?: MigrationOptions): Promise<void> =>
  runToEnd(`${name} migrations`, async (log) => {
    const config = readConfig(MigrationConfig, processEnvironment());
    await new Admission({ variable: 'MIGRATION_DATABASE_URL', url: config.MIGRATION_DATABASE_URL }).ask();
    const target = { url: config.MIGRATION_DATABASE_URL, runtimeRole: config.RUNTIME_ROLE ?? `csite_${name}` };
    const taken = await migrate(target, migrations, options);
    log.info(taken.length > 0 ? 'the database was brought up to date' : 'the database is up to date', { taken });
  });
