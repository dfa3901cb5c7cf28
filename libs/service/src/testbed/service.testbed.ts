import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '@csite/embedded';
import { messagingMigrations } from '@csite/messaging/migrations';
import { Migration } from '@mikro-orm/migrations';
import { defineEntity, type EntityManager, p } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import type { AuditTrail } from '../audit/audit.trail';
import { Database } from '../database/database';
import { openDatabase } from '../database/orm';
import { ScheduledWork } from '../due/scheduled-work';
import { Log } from '../log/log';
import { migrate } from '../migration/migrate';
import type { MigrationClass } from '../migration/migration-class';
import { serviceMigrations } from '../migration/service-migrations';
import { seesAllCustomers } from '../migration/walls';

export const Parcel = defineEntity({
  name: 'Parcel',
  tableName: 'parcel',
  properties: { id: p.uuid().primary(), address: p.text(), version: p.integer().version() },
});

class ParcelMigration extends Migration {
  override name = '0100-parcel';

  override up(): void {
    this.addSql('create table parcel (id uuid primary key, address text not null unique, version integer not null default 1)');
    this.addSql('create table parcel_audit (parcel_id uuid not null, what text not null)');
  }
}

export const parcelMigrations = [...serviceMigrations, ParcelMigration];
/** Besides, what a running process publishes from. */
export const warehouseMigrations = [...messagingMigrations, ...parcelMigrations];

/** Keeps what was logged, for a test to look at. */
export class KeptLog extends Log {
  readonly lines: string[] = [];
  debug = (message: string): number => this.lines.push(message);
  info = (message: string): number => this.lines.push(message);
  warn = (message: string): number => this.lines.push(message);
  error = (message: string): number => this.lines.push(message);
  fatal = (message: string): number => this.lines.push(message);
}

const replaceUser = (url: string, user: string): string => {
  const result = new URL(url);
  result.username = user;
  result.password = 'test';
  result.pathname = '/csite_parcels';
  return result.toString();
};

interface DatabaseParts {
  readonly url?: string;
  readonly scheduled?: ScheduledWork;
  readonly trail?: AuditTrail;
}

/** A PostgreSQL of one's own for one spec file, with the database and the two roles of a service. */
export class ServiceTestbed {
  readonly log = new KeptLog();
  readonly ownerUrl: string;
  readonly url: string;

  private constructor(
    readonly server: EmbeddedPostgres,
    private readonly dir: string,
  ) {
    this.ownerUrl = replaceUser(server.url, 'csite_parcels_owner');
    this.url = replaceUser(server.url, 'csite_parcels');
  }

  /** The database is empty; see `migrated`. */
  static async start(): Promise<ServiceTestbed> {
    const dir = await mkdtemp(join(tmpdir(), 'csite-service-'));
    const testbed = new ServiceTestbed(await startPostgres({ dir, settings: { fsync: 'off' } }), dir);
    for (const statement of [
      `create role csite_parcels_owner login password 'test'`,
      `create role csite_parcels login password 'test'`,
      'create database csite_parcels owner csite_parcels_owner',
    ]) {
      await testbed.asSuperuser(statement);
    }
    return testbed;
  }

  static async migrated(migrations: readonly MigrationClass[] = parcelMigrations): Promise<ServiceTestbed> {
    const testbed = await ServiceTestbed.start();
    await testbed.migrate(migrations);
    return testbed;
  }

  migrate(migrations: readonly MigrationClass[] = parcelMigrations): Promise<string[]> {
    return migrate({ url: this.ownerUrl, runtimeRole: 'csite_parcels' }, migrations, { appendOnly: ['parcel_audit'] });
  }

  database({ url = this.url, scheduled = new ScheduledWork(), trail }: DatabaseParts = {}): Database {
    return new Database(openDatabase({ url, entities: [Parcel], connections: 8 }, this.log), scheduled, trail);
  }

  /** As the owner of the tables, seeing the rows of all customers; as the running service with `url`, and then of none. */
  sql<R extends object>(text: string, values: readonly unknown[] = [], url = this.ownerUrl): Promise<R[]> {
    return this.#run<R>(url, text, values);
  }

  async asSuperuser(text: string): Promise<void> {
    await this.#run(this.server.url, text, []);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.dir, { recursive: true, force: true });
  }

  async #run<R extends object>(url: string, text: string, values: readonly unknown[]): Promise<R[]> {
    const client = new Client({ connectionString: url, ...(url === this.ownerUrl && { options: seesAllCustomers }) });
    await client.connect();
    try {
      return (await client.query<R>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }
}

export const aParcel = (em: EntityManager, id: string, address: string): object => em.create(Parcel, { id, address });
