import { forCustomer, forEveryCustomer } from '@csite/messaging';
import { Database, kysely, Reads } from '@csite/service';
import type { INestMicroservice } from '@nestjs/common';
import type { TestWorld } from './test-world';

interface OwnedTable {
  readonly table: string;
  readonly column: string;
  readonly isWalled: boolean;
  /** All that can be written: what PostgreSQL makes of others is not. */
  readonly columns: readonly string[];
}

/**
 * What belongs to customers, as the catalogue of the database has it: asked anew, not of those who put the walls. A wall
 * that asks anything else is none, also where there are no rows that would show it; what the owner of a table may read by its own
 * functions opens nothing to the service.
 */
const OWNED = `
  select t.relname as "table", a.attname as "column",
    t.relrowsecurity and t.relforcerowsecurity and t.relowner <> $1::regrole and exists (
      select from pg_policy p
      where p.polrelid = t.oid and p.polcmd = '*' and p.polroles = '{0}'
        and array[pg_get_expr(p.polqual, t.oid), pg_get_expr(p.polwithcheck, t.oid)]
          = array_fill(format('customer_is_visible(%I)', a.attname), array[2])
    ) and (
      select count(*) from pg_policy p where p.polrelid = t.oid and (p.polcmd, p.polroles) is distinct from ('r', array[t.relowner])
    ) = 1 as "isWalled",
    (select array_agg(w.attname::text) from pg_attribute w
     where w.attrelid = t.oid and w.attnum > 0 and not w.attisdropped and w.attgenerated = '') as columns
  from pg_class t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
  where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
    and (a.attname = 'customer_id' or (t.relname = 'customer' and a.attname = 'id'))
  order by 1`;

/** What is left: tables in which no row says whose it is. */
const UNOWNED = `
  select t.relname as "table" from pg_class t
  where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace and t.relname <> 'customer'
    and not exists (select from pg_attribute a where a.attrelid = t.oid and not a.attisdropped and a.attname = 'customer_id')
  order by 1`;

/** What the libraries bring: whose an entry is stands in what it carries, and no handler for accounts reads another's. */
const OF_LIBRARIES = ['dead_letter', 'due_work', 'idempotency', 'inbox', 'outbox', 'schema_migration', 'stream_mark', 'suspect'];

/** What PostgreSQL answers (SQLSTATE) where a policy, or a grant, stands in the way. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** In place of an owner: the row belongs to no customer, as the session of an operator does. */
const NOBODY = 'nobody';

const anyTable = kysely<Record<string, Record<string, string>>>();

/** Ends a transaction that was let through, so that it leaves nothing behind. */
class LetThrough extends Error {}

/** Asks a running service's own connections for another customer's rows, table by table, with no filter at all. */
export class CustomerWall {
  constructor(
    private readonly world: TestWorld,
    private readonly name: string,
    private readonly service: INestMicroservice,
  ) {}

  tables(): Promise<OwnedTable[]> {
    return this.world.sql<OwnedTable>(this.name, OWNED, [this.world.roleOf(this.name)]);
  }

  /** Tables of customers that have rows of two customers, so that a breach would show. */
  async tried(): Promise<string[]> {
    const tables = await this.tables();
    const owners = await forEveryCustomer(() => Promise.all(tables.map((each) => this.#owners(each))));
    return tables.filter((_, index) => (owners[index]?.length ?? 0) > 1).map(({ table }) => table);
  }

  /** Tables that stand behind no wall, as they name no customer: whoever adds one says why. */
  async unowned(): Promise<string[]> {
    const tables = await this.world.sql<{ table: string }>(this.name, UNOWNED);
    return tables.map(({ table }) => table).filter((table) => !OF_LIBRARIES.includes(table));
  }

  /** What did not hold, in words; empty where the wall stands. */
  async breaches(): Promise<string[]> {
    const found = await Promise.all((await this.tables()).map((each) => this.#breachesOf(each)));
    return found.flat();
  }

  async #breachesOf(owned: OwnedTable): Promise<string[]> {
    const { table, isWalled } = owned;
    const found = isWalled ? [] : [`${table} has no forced policy for reading and writing`];
    if ((await this.#owners(owned)).length > 0) found.push(`${table} shows rows where nobody said whose`);
    const [own, other] = (await forEveryCustomer(() => this.#owners(owned))).filter((owner) => owner !== NOBODY);
    if (own === undefined || other === undefined) return found;
    await forCustomer(own, async () => {
      if ((await this.#owners(owned)).join() !== own) found.push(`${table} is read by another customer`);
      for (const [act, sql] of Object.entries(writesOf(owned)))
        if (await this.#isLetThrough(sql, other)) found.push(`${table} is ${act} for another customer`);
    });
    return found;
  }

  async #owners({ table, column }: OwnedTable): Promise<string[]> {
    const read = anyTable.selectFrom(table).select(column).distinct().orderBy(column);
    const rows = await this.service.get(Reads).run(read);
    return rows.map((row) => row[column] ?? NOBODY);
  }

  /** Anything but a refusal counts: a row that met a taken key, say, had passed the policy. */
  async #isLetThrough(sql: string, other: string): Promise<boolean> {
    try {
      return await this.service.get(Database).transaction(async (em) => {
        const rows = await em.execute<object[]>(sql, [other]);
        if (rows.length > 0) throw new LetThrough();
        return false;
      });
    } catch (error) {
      return !(error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE);
    }
  }
}

/** As an account of one customer: rows are given to the other, made for the other, changed and removed where they are the other's. */
const writesOf = ({ table, column, columns }: OwnedTable): Readonly<Record<string, string>> => ({
  given: `update "${table}" set "${column}" = ? returning 1`,
  inserted: `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
    select ${columns.map((name) => `(r)."${name}"`).join(', ')} from (
      select jsonb_populate_record(t, jsonb_build_object('${column}', ?::text)) as r from "${table}" t limit 1) as one returning 1`,
  changed: `update "${table}" set "${column}" = "${column}" where "${column}" = ? returning 1`,
  removed: `delete from "${table}" where "${column}" = ? returning 1`,
});
