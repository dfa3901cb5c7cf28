import { type EmbeddedPostgres, startPostgres } from '@csite/embedded';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagingMigrations } from '../migrations/messaging.migrations';
import { messagingEntities } from '../outbox/outbox-entry.entity';
import type { Transact } from '../transact';

/** A PostgreSQL of one's own for one spec file, with the tables of messaging and one for effects to be seen. */
export class RecordTestbed {
  private constructor(
    readonly server: EmbeddedPostgres,
    private readonly dir: string,
    private readonly orm: MikroORM,
  ) {}

  static async start(): Promise<RecordTestbed> {
    const dir = await mkdtemp(join(tmpdir(), 'csite-record-'));
    const server = await startPostgres({ dir, settings: { fsync: 'off' } });
    const orm = await MikroORM.init({
      clientUrl: server.url,
      entities: [...messagingEntities],
      extensions: [Migrator],
      migrations: {
        migrationsList: [...messagingMigrations].map((each) => ({ name: each.name, class: each })),
        snapshot: false,
        silent: true,
      },
      pool: { min: 0, max: 8 },
    });
    await orm.migrator.up();
    await orm.em.execute('create table effect (seq bigserial, consumer text, event_id text, aggregate_id text, version integer)');
    return new RecordTestbed(server, dir, orm);
  }

  get url(): string {
    return this.server.url;
  }

  readonly transact: Transact = (work) => this.orm.em.fork().transactional((em) => work(em as EntityManager));

  sql<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.orm.em.fork().execute<T[]>(text, [...values]);
  }

  /** Versions of an aggregate as a consumer took them in. */
  async effects(consumer: string, aggregateId?: string): Promise<readonly number[]> {
    const rows = await this.sql<{ version: number }>(
      'select version from effect where consumer = ? and aggregate_id = coalesce(?, aggregate_id) order by seq',
      [consumer, aggregateId ?? null],
    );
    return rows.map((row) => row.version);
  }

  async clear(): Promise<void> {
    await this.sql('truncate outbox, inbox, dead_letter, stream_mark, suspect, effect');
  }

  async stop(): Promise<void> {
    await this.orm.close(true);
    await this.server.stop();
    await rm(this.dir, { recursive: true, force: true });
  }
}
