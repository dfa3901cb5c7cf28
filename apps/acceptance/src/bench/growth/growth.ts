import { Client } from 'pg';
import type { Site } from '../../site/site';
import { giveThreeYears, multiply } from './three-years';

type Headers = Readonly<Record<string, string>>;

export interface Grown {
  readonly path: string;
  /** Milliseconds, the middle one of all that were asked. */
  readonly few: number;
  readonly many: number;
}

const MANY_CUSTOMERS = 10_000;
const TIMES = 200;

const paths = [
  '/overview',
  '/contracts/neo',
  '/contracts/neo/history',
  '/contracts/neo/disk-usage',
  '/applications',
  '/invoices',
  '/invoices?from=2025-01-01&min=11000&text=A',
  '/invoices/totals',
  '/invoices/next',
  '/customer',
  '/notices',
  '/faqs?q=パスワード',
] as const;

/** One after the other, in turns over readers and reads: what is compared is how long one waits, not how many get through. */
async function middles(origin: string, readers: readonly Headers[]): Promise<Map<string, number>> {
  const took = new Map<string, number[]>(paths.map((path) => [path, []]));
  for (let time = 0; time < TIMES; time += 1) {
    const headers = readers[time % readers.length];
    for (const path of paths) {
      const begun = performance.now();
      const answer = await fetch(`${origin}/api/v1${path}`, headers && { headers });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      took.get(path)?.push(performance.now() - begun);
    }
  }
  return new Map([...took].map(([path, times]) => [path, times.toSorted((a, b) => a - b)[TIMES / 2] ?? NaN]));
}

async function count(url: string | undefined, table: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("set csite.customer = '*'");
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
  await client.end();
  return Number(rows[0]?.count);
}

/** The same reads of the same customers, with a few beside them and then with many, all with three years behind them. */
export async function grow(site: Site, readers: readonly Headers[]): Promise<Grown[]> {
  const { databases } = site.system;
  const customers = await count(databases['contracts'], 'customer');
  await giveThreeYears(databases);
  await middles(site.origin, readers); // warm
  const few = await middles(site.origin, readers);
  await multiply(databases, Math.ceil(MANY_CUSTOMERS / customers) - 1);
  await middles(site.origin, readers);
  const many = await middles(site.origin, readers);
  for (const [service, table] of [
    ['contracts', 'customer'],
    ['contracts', 'contract_history'],
    ['contracts', 'disk_day'],
    ['billing', 'invoice'],
  ] as const)
    console.log(`${table}: ${await count(databases[service], table)} rows`);
  return paths.map((path) => ({ path, few: few.get(path) ?? NaN, many: many.get(path) ?? NaN }));
}
