import type { Client } from 'pg';
import { CUSTOMER_SETTING } from '../database/sight';
import { quoted } from './grants';

/**
 * `options` of a connection that sees the rows of all customers, as migrations and whoever looks at a whole database need:
 * row-level security holds for the owner of the tables too.
 */
export const seesAllCustomers = `-c ${CUSTOMER_SETTING}=*`;

/**
 * A `case`, not a comparison with either: PostgreSQL takes the rows that a comparison lets through for very few, and sorts all there
 * are where it should go along an index until a page is full.
 */
const VISIBLE = `create or replace function customer_is_visible(customer uuid) returns boolean
  language sql stable parallel safe
  as $$ select case current_setting('${CUSTOMER_SETTING}', true) when '*' then true
    else customer::text = current_setting('${CUSTOMER_SETTING}', true) end $$`;

/** Tables of customers' rows: those with a customer_id, and that of the customers themselves. */
const OWNED = `
  select c.oid, c.relname as "table", a.attname as "column",
    c.relrowsecurity and c.relforcerowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'customer_wall') as "isWalled"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    and (a.attname = 'customer_id' or c.relname = 'customer' and a.attname = 'id')
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

const UNOWNED = `
  with owned as (${OWNED})
  select distinct r.conrelid::regclass::text as "table", o."table" as "refersTo"
  from pg_constraint r join owned o on o.oid = r.confrelid
  where r.contype = 'f' and r.conrelid not in (select oid from owned)`;

interface OwnedTable {
  readonly table: string;
  readonly column: string;
  readonly isWalled: boolean;
}

/** One statement string is one transaction: no table stands with half a wall. */
const wallOf = ({ table, column }: OwnedTable): string => `
  alter table ${quoted(table)} enable row level security, force row level security;
  drop policy if exists customer_wall on ${quoted(table)};
  create policy customer_wall on ${quoted(table)}
    using (customer_is_visible(${quoted(column)})) with check (customer_is_visible(${quoted(column)}))`;

/**
 * Puts every table of customers' rows behind row-level security, as the owner of the tables: nobody has to think of it.
 * @throws Error for a table that belongs to one of these and does not say whose its rows are.
 */
export const buildWalls = async (client: Client): Promise<void> => {
  await client.query(VISIBLE);
  const { rows: owned } = await client.query<OwnedTable>(OWNED);
  for (const table of owned.filter(({ isWalled }) => !isWalled)) await client.query(wallOf(table));
  const { rows: unowned } = await client.query<{ table: string; refersTo: string }>(UNOWNED);
  const [first] = unowned;
  if (first)
    throw new Error(
      `Table ${first.table} refers to ${first.refersTo}, whose rows belong to customers: give it a column customer_id, so that row-level security holds for it too.`,
    );
};
