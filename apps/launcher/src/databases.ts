import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { ConfigurationError } from './configuration';
import type { Secrets } from './secrets';
import { databaseName } from './services';

/** The two addresses of one service's database: tables belong to the owner, the running service may only work with rows. */
export interface ServiceDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

const ownerOf = (service: string): string => `${databaseName(service)}_owner`;
const runtimeOf = databaseName;

/** What PostgreSQL answers (SQLSTATE) to a password that is not the role's. */
const wrongPassword = '28P01';

/**
 * Makes databases and roles that are missing, and sets the roles' passwords; the address is a superuser's or the like.
 * @throws ConfigurationError, with nothing changed, when a database was closed with other secrets: its owner's new password
 * would let us in, and what is sealed in it would stay closed
 */
export async function prepareDatabases(adminUrl: string, names: readonly string[], secrets: Secrets): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const name of names) await refuseClosed(admin, databaseOf(name, adminUrl, secrets), secrets.file);
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

/** Roles without their database are no obstacle: whoever deleted the databases to begin anew left them. */
async function refuseClosed(admin: Client, { ownerUrl }: ServiceDatabase, secretsFile: string): Promise<void> {
  const name = new URL(ownerUrl).pathname.slice(1);
  if (!(await exists(admin, name)) || !(await isClosed(ownerUrl))) return;
  throw new ConfigurationError(
    `The database ${name} at ${admin.host}:${admin.port} is closed with the secrets of another installation of csite: put that one's secrets.json in the place of ${secretsFile}, or, where nobody needs what is in the databases of csite there, delete them (npm start -- --fresh deletes those of its own folder) and start again.`,
  );
}

/** Whether it is the password that keeps the owner out; whatever else does is told by whoever needs the database. */
async function isClosed(ownerUrl: string): Promise<boolean> {
  const owner = new Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    return false;
  } catch (cause) {
    return cause instanceof DatabaseError && cause.code === wrongPassword;
  } finally {
    await owner.end().catch(() => undefined);
  }
}

async function exists(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  return rowCount !== 0;
}

async function prepare(admin: Client, service: string, secrets: Secrets): Promise<void> {
  for (const role of [ownerOf(service), runtimeOf(service)]) await prepareRole(admin, role, secrets.get(`database.${role}`));
  const name = databaseName(service);
  const [owner, runtime, database] = [ownerOf(service), runtimeOf(service), name].map(escapeIdentifier);
  if (await exists(admin, name)) return;
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
