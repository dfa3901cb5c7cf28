import { randomBytes } from 'node:crypto';
import { type MigrationClass, type MigrationOptions, migrate, seesAllCustomers } from '@csite/service/migrations';
import { Client } from 'pg';
import { postgresVariable } from '../infrastructure/running';
import { testEnvironment } from '../infrastructure/environment';

/** The PostgreSQL of this test run, as superuser. */
export const sharedPostgres = (): string => {
  const url = testEnvironment.get(postgresVariable);
  if (url === undefined) throw new Error('No PostgreSQL: run jest with the root jest.config.mjs, whose globalSetup starts it.');
  return url;
};

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, options: seesAllCustomers });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const addressOf = (database: string, user: string): string => {
  const url = new URL(sharedPostgres());
  url.username = user;
  url.password = 'test';
  url.pathname = `/${database}`;
  return url.toString();
};

/** Migrated databases that nobody uses: what is copied is there sooner than what is migrated anew. All copies have the roles of their template. */
const templates = new WeakMap<readonly MigrationClass[], Map<string, Promise<string>>>();

const templateOf = (service: string, migrations: readonly MigrationClass[], options?: MigrationOptions): Promise<string> => {
  const ofMigrations = templates.get(migrations) ?? new Map<string, Promise<string>>();
  templates.set(migrations, ofMigrations);
  const key = JSON.stringify([service, options]);
  const template = ofMigrations.get(key) ?? makeTemplate(service, migrations, options);
  ofMigrations.set(key, template);
  return template;
};

const makeTemplate = async (
  service: string,
  migrations: readonly MigrationClass[],
  options?: MigrationOptions,
): Promise<string> => {
  const name = `test_${service}_${randomBytes(4).toString('hex')}`;
  await withClient(sharedPostgres(), async (client) => {
    await client.query(`create role "${name}_owner" login password 'test'`);
    await client.query(`create role "${name}" login password 'test'`);
    await client.query(`create database "${name}" owner "${name}_owner"`);
  });
  await migrate({ url: addressOf(name, `${name}_owner`), runtimeRole: name }, migrations, options);
  return name;
};

/** A database of one service with the two roles it has in production: the owner migrates, the service itself owns nothing. */
export class TestDatabase {
  readonly url: string;
  readonly ownerUrl: string;

  private constructor(
    readonly name: string,
    /** The role of the service. */
    readonly role: string,
  ) {
    this.url = addressOf(name, role);
    this.ownerUrl = addressOf(name, `${role}_owner`);
  }

  static async create(service: string, migrations: readonly MigrationClass[], options?: MigrationOptions): Promise<TestDatabase> {
    const template = await templateOf(service, migrations, options);
    const database = new TestDatabase(`${template}_${randomBytes(4).toString('hex')}`, template);
    await withClient(sharedPostgres(), (client) =>
      client.query(`create database "${database.name}" owner "${template}_owner" template "${template}"`),
    );
    return database;
  }

  /** As the owner of the tables, seeing the rows of all customers. */
  sql<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return withClient(this.ownerUrl, async (client) => (await client.query<R>(text, [...values])).rows);
  }

  async drop(): Promise<void> {
    await withClient(sharedPostgres(), (client) => client.query(`drop database if exists "${this.name}" with (force)`));
  }
}
