import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Secrets } from './secrets';
import { databaseName } from './services';

/** The two addresses of one service's database: tables belong to the owner, the running service may only work with rows. */
export interface ServiceDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

const ownerOf = (service: string): string => `${databaseName(service)}_owner`;
const runtimeOf = databaseName;

/** Makes databases and roles that are missing, and sets the roles' passwords; the address is a superuser's or the like. */
export async function prepareDatabases(adminUrl: string, names: readonly string[], secrets: Secrets): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const name of names) await prepare(admin, name, secrets);
  } finally {
    await admin.end();
  }
}

export function databaseOf(service: string, adminUrl: string, secrets: Secrets): ServiceDatabase {
  return {
    ownerUrl: urlFor(adminUrl, service, ownerOf(service), secrets),
    runtimeUrl: urlFor(adminUrl, service, runtimeOf(service), secrets),
  };
}

/**
 * When the first step of a migrated database was taken, in seconds since the epoch: another one of the same name was made at
 * another moment, and one that was put back from a copy is the same.
 */
export async function birthOf({ ownerUrl }: ServiceDatabase): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ born: string }>(
      'select extract(epoch from min(executed_at))::text as born from schema_migration',
    );
    return rows[0]?.born ?? '';
  } finally {
    await owner.end();
  }
}

function urlFor(adminUrl: string, service: string, role: string, secrets: Secrets): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = secrets.get(`database.${role}`);
  url.pathname = `/${databaseName(service)}`;
  return url.toString();
}

async function prepare(admin: Client, service: string, secrets: Secrets): Promise<void> {
  for (const role of [ownerOf(service), runtimeOf(service)]) await prepareRole(admin, role, secrets.get(`database.${role}`));
  const name = databaseName(service);
  const [owner, runtime, database] = [ownerOf(service), runtimeOf(service), name].map(escapeIdentifier);
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  // An administrator who is no superuser makes databases only for roles that it is a member of.
  await admin.query(`grant ${owner} to current_user`);
  await admin.query(`create database ${database} owner ${owner} template template0 encoding 'UTF8'`);
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${runtime}`);
}

async function prepareRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await admin.query(`${verb} role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`);
}
