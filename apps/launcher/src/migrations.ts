import { databaseOf, prepareDatabases } from './databases';
import { inTurns } from './in-turns';
import type { Installation } from './installation';
import { MigrationRecord } from './migration-record';
import type { Programs } from './programs';
import { migrationEnvironment } from './service-environment';
import { type Service, services } from './services';

/** Brings every service's database up to date, before any service starts. */
export async function migrateAll(installation: Installation, programs: Programs): Promise<void> {
  const withDatabase = services.filter(({ database }) => database);
  const names = withDatabase.map(({ name }) => name);
  await prepareDatabases(installation.postgres.url, names, installation.secrets);
  const record = new MigrationRecord(installation.home);
  await inTurns(withDatabase, 2, (service) => migrate(service, installation, programs, record));
}

async function migrate(service: Service, installation: Installation, programs: Programs, record: MigrationRecord): Promise<void> {
  const { name } = service;
  const { ownerUrl } = databaseOf(name, installation.postgres.url, installation.secrets);
  if (await record.isUpToDate(name, ownerUrl)) return;
  const env = migrationEnvironment(installation, service);
  await programs.make({ app: name, file: 'migrate', name: `migrate-${name}`, env }).run();
  await record.remember(name, ownerUrl);
}
