import { prepareDatabases } from './databases';
import { inTurns } from './in-turns';
import type { Installation } from './installation';
import type { Programs } from './programs';
import { migrationEnvironment } from './service-environment';
import { services } from './services';

/** Brings every service's database up to date, before any service starts. */
export async function migrateAll(installation: Installation, programs: Programs): Promise<void> {
  const withDatabase = services.filter(({ database }) => database);
  const names = withDatabase.map(({ name }) => name);
  await prepareDatabases(installation.postgres.url, names, installation.secrets);
  await inTurns(withDatabase, 2, (service) =>
    programs
      .make({
        app: service.name,
        file: 'migrate',
        name: `migrate-${service.name}`,
        env: migrationEnvironment(installation, service),
      })
      .run(),
  );
}
