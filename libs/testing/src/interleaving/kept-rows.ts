import { Client } from 'pg';
import { sharedPostgres } from '../world/test-database';
import { aroundTables } from './around-tables';
import { Footprints, type Tables } from './footprint';

const RESTORED_BEFORE_VACUUM = 20;

/** Looks at a database from outside, and puts all of its rows back to where they were. */
export class KeptRows {
  #restored = 0;

  private constructor(
    private readonly client: Client,
    /** Names of their columns by name, without those that PostgreSQL reckons out. */
    private readonly columns: ReadonlyMap<string, string>,
    /** What statements on this database touch. */
    readonly footprints: Footprints,
  ) {}

  /** `database`: its name. Of the schema public, migrated before. */
  static async of(database: string, parts: Tables['parts'] = {}): Promise<KeptRows> {
    const url = new URL(sharedPostgres());
    url.pathname = `/${database}`;
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    // Sooner than a rival moves on after another: so it is always who closes the circle that PostgreSQL ends, on any machine.
    await client.query(`alter database "${database}" set deadlock_timeout = '1ms'`);
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like '%migrations%' order by 1`,
    );
    const names = rows.map(({ name }) => name);
    return new KeptRows(
      client,
      await columnsOf(client, names),
      new Footprints({ names, parts, ...(await aroundTables(client)) }),
    );
  }

  /** Keeps what there is now under that name. */
  async keep(name: string): Promise<void> {
    const copies = this.tables.map((table) => `create table "${name}"."${table}" as table public."${table}"`);
    await this.client.query([`drop schema if exists "${name}" cascade`, `create schema "${name}"`, ...copies].join(';\n'));
  }

  /** All rows are those that were kept under that name. Nobody may be at work. */
  async restore(name: string): Promise<void> {
    const statements = [...this.columns].flatMap(([table, columns]) => [
      `delete from public."${table}"`,
      `insert into public."${table}" (${columns}) overriding system value select ${columns} from "${name}"."${table}"`,
    ]);
    // References hold before and after; in between they need not.
    await this.client.query(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n'));
    this.#restored += 1;
    // What was deleted so far is read over with every statement until it is gone.
    if (this.#restored % RESTORED_BEFORE_VACUUM === 0)
      await this.client.query(`vacuum ${this.tables.map((table) => `public."${table}"`).join(', ')}`);
  }

  private get tables(): string[] {
    return [...this.columns.keys()];
  }

  async rows<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query<R>(text, [...values])).rows;
  }

  /** Whether a session here of that `application_name` waits for what another holds. */
  async isBlocked(name: string): Promise<boolean> {
    const rows = await this.rows(
      // An autovacuum that is in the way goes by itself: only another client is a rival.
      `select 1 from pg_stat_activity a
       where application_name = $1 and datname = current_database() and wait_event_type = 'Lock'
         and exists (select 1 from pg_stat_activity b where b.pid = any(pg_blocking_pids(a.pid)) and b.backend_type = 'client backend')`,
      [name],
    );
    return rows.length > 0;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

async function columnsOf(client: Client, tables: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and table_name = any($1) group by 1 order by 1`,
    [tables],
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
