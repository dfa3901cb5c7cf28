import { Client } from 'pg';

type Databases = Readonly<Record<string, string>>;

/** In the name of all customers: row-level security holds for the owner of the tables, too. */
async function run(url: string | undefined, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set csite.customer = '*'");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A month each, oldest first, with ids that sort as if they had been made then. */
const MONTHS = `generate_series(1, 36) as past(n), lateral (select 37 - n as ago) as a,
  lateral (select now() - make_interval(months => ago) as at, uuidv7(make_interval(months => -ago)) as id) as month`;

const HISTORY = `
  insert into contract_history (history_id, contract_id, customer_id, kind, effective_on, before, after, actor, recorded_at)
  select month.id, h.contract_id, h.customer_id, 'users', at::date, h.after, h.after, h.actor, at
  from contract_history h, ${MONTHS} where h.kind = 'import'`;

const DISK = `
  insert into disk_day (environment_id, customer_id, day, used_bytes, capacity_bytes, measured_at)
  select environment_id, customer_id, current_date - n, disk_used_bytes * (400 - n) / 400, disk_capacity_bytes, now() - make_interval(days => n)
  from environment, generate_series(1, 395) as n where disk_capacity_bytes > 0
  on conflict do nothing`;

const INVOICES = `
  insert into invoice (invoice_id, customer_id, number, kind, issued_on, due_on, period_from, period_until, payment_method,
    delivery, recipient, issuer, lines, taxes, net, tax, total, search_text, recorded_at, recorded_by)
  select month.id, p.customer_id, p.customer_number || '-' || n, 'invoice', first, first, first, first, 'bank-transfer', p.delivery,
    v.address, i.vendor, '[]', '[]', 10 * (1000 + n), 1000 + n, 11 * (1000 + n), p.customer_number || ' ' || first, at, 'bench'
  from billing_profile p join contractor_address v using (customer_id),
    (select vendor from issuer_version order by version desc limit 1) as i, ${MONTHS},
    lateral (select to_char(at, 'YYYY-MM-01') as first) as f`;

/** Every customer that is there has had three years of changes, of documents, and thirteen months of disk. */
export async function giveThreeYears(databases: Databases): Promise<void> {
  await run(databases['contracts'], [HISTORY, DISK, 'analyze']);
  await run(databases['billing'], [INVOICES, 'analyze']);
}

/** Another customer's id for each copy, the same in both databases. */
const COPY = "md5(customer_id || ' ' || copy)::uuid";
const COPIED = (id: string): string => `md5(${id} || ' ' || copy)::uuid`;

/** Each table with all that is not as in the original: ids, and what must be unique. */
const copying = (table: string, columns: Readonly<Record<string, string>>, copies: number): string => `
  insert into ${table}
  select (jsonb_populate_record(t, jsonb_build_object(${Object.entries({ customer_id: COPY, ...columns })
    .map(([column, value]) => `'${column}', ${value}`)
    .join(', ')}))).*
  from ${table} t, generate_series(1, ${copies}) as copy`;

const copyingAll = (tables: Readonly<Record<string, Readonly<Record<string, string>>>>, copies: number): string[] =>
  Object.entries(tables).map(([table, columns]) => copying(table, columns, copies));

const own = (column: string): Readonly<Record<string, string>> => ({ [column]: COPIED(column) });

/** A million samples or so: a hundred days of those that have none yet. */
const DISK_OF_COPIES = `
  insert into disk_day (environment_id, customer_id, day, used_bytes, capacity_bytes, measured_at)
  select environment_id, customer_id, current_date - n, disk_used_bytes * (400 - n) / 400, disk_capacity_bytes, now() - make_interval(days => n)
  from environment e, generate_series(1, 100) as n
  where disk_capacity_bytes > 0 and not exists (select from disk_day d where d.environment_id = e.environment_id)`;

/** So many more of each customer that is there, with all that it has. */
export async function multiply(databases: Databases, copies: number): Promise<void> {
  const contracts = {
    customer: { customer_number: "'C' || substr(md5(customer_id || ' ' || copy), 1, 12)" },
    environment: { ...own('environment_id'), subdomain: "subdomain || '-' || copy" },
    contract: own('contract_id'),
    contract_history: { ...own('history_id'), ...own('contract_id') },
  };
  const billing = {
    billing_profile: {},
    contractor_address: {},
    payer: {},
    billed_contract: own('contract_id'),
    invoice: { ...own('invoice_id'), number: "number || '-' || copy", occasion_id: 'null', corrects_id: 'null' },
  };
  await run(databases['contracts'], ['begin', ...copyingAll(contracts, copies), DISK_OF_COPIES, 'commit', 'analyze']);
  await run(databases['billing'], ['begin', ...copyingAll(billing, copies), 'commit', 'analyze']);
}
