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

/** A database of one service with the two roles it has in production: the owner migrates, the service itself owns nothing. */
export class TestDatabase {
  readonly url: string;
  readonly ownerUrl: string;

  private constructor(readonly name: string) {
    this.url = addressOf(name, name);
    this.ownerUrl = addressOf(name, `${name}_owner`);
  }

  static async create(service: string, migrations: readonly MigrationClass[], options?: MigrationOptions): Promise<TestDatabase> {
    const database = new TestDatabase(`test_${service}_${randomBytes(4).toString('hex')}`);
    const { name } = database;
    await withClient(sharedPostgres(), async (client) => {
      await client.query(`create role "${name}_owner" login password 'test'`);
      await client.query(`create role "${name}" login password 'test'`);
      await client.query(`create database "${name}" owner "${name}_owner"`);
    });
    await migrate({ url: database.ownerUrl, runtimeRole: name }, migrations, options);
    return database;
  }

  /** As the owner of the tables, seeing the rows of all customers. */
  sql<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return withClient(this.ownerUrl, async (client) => (await client.query<R>(text, [...values])).rows);
  }

  async drop(): Promise<void> {
    await withClient(sharedPostgres(), async (client) => {
      await client.query(`drop database if exists "${this.name}" with (force)`);
      await client.query(`drop role if exists "${this.name}"`);
      await client.query(`drop role if exists "${this.name}_owner"`);
    });
  }
}
