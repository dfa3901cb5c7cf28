import type { Client } from 'pg';
import type { Reference, Tables } from './footprint';

const REFERENCES = `
  select r.conrelid::regclass::text as "from", r.confrelid::regclass::text as "to",
    array(select attname::text from pg_attribute where attrelid = r.confrelid and attnum = any(r.confkey)) as key
  from pg_constraint r where r.contype = 'f' and r.connamespace = 'public'::regnamespace`;

/** A trigger that does no more than notify changes nothing that a statement sees. */
const OPAQUE = `
  select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
  union select proname::text from pg_proc where pronamespace = 'public'::regnamespace
  union select c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where not t.tgisinternal and p.prosrc !~ '^\\s*begin perform pg_notify\\([^;]*\\); return null; end\\s*$'`;

/** Of the schema public: what its tables refer to, and names behind which anything may happen. */
export const aroundTables = async (client: Client): Promise<Pick<Tables, 'opaque' | 'references'>> => ({
  references: (await client.query<Reference>(REFERENCES)).rows,
  opaque: (await client.query<{ name: string }>(OPAQUE)).rows.map(({ name }) => name),
});
