import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { MortalProcess, TestDatabase, TestWorld } from '@csite/testing';
import { appendOnly, billingMigrations } from '../billing.migrations';
import { BillingWorld } from './billing.world';

export interface MonthlyRunWishes {
  readonly documents: number;
  readonly kills: number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface MonthlyRunReport {
  /** Promises that were broken, in words. */
  readonly findings: readonly string[];
  readonly perSecond: number;
  readonly peakMiB: number;
}

const MAIN = join(__dirname, '../main.js');
const AT_ONCE = 200;
const LOOK_MS = 50;

/** The night of the 1st: a document for each of so many customers, by two replicas of which one is killed now and then. */
export const monthlyRun = async (wishes: MonthlyRunWishes): Promise<MonthlyRunReport> => {
  const world = await TestWorld.start();
  const database = await TestDatabase.create('billing', billingMigrations, { appendOnly });
  const env = { NATS_URL: world.natsUrl, DATABASE_URL: database.url, CLOCK: 'system', LOG_LEVEL: 'fatal' };
  const processes = [new MortalProcess(MAIN, env), new MortalProcess(MAIN, env)];
  try {
    return await run(wishes, await BillingWorld.feeding(world, '2025-04-01T00:00:00+09:00'), database, processes);
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
    await database.drop();
    await world.stop();
  }
};

const run = async (
  { documents, kills, random, say }: MonthlyRunWishes,
  site: BillingWorld,
  database: TestDatabase,
  processes: readonly MortalProcess[],
): Promise<MonthlyRunReport> => {
  say(`${documents} customers …`);
  const customers = await inBatches(documents, (at) => site.customer({}, `A${String(at).padStart(8, '0')}`));
  await until(database, 'select count(*)::integer as count from payer', documents);
  say(`… whose month is charged; ${kills} kills to come`);
  const begun = Date.now();
  const charging = inBatches(documents, (at) => site.charged(customers[at] ?? ''));
  const moments = Array.from({ length: kills }, () => Math.floor(random() * documents)).sort((a, b) => a - b);
  for (const moment of moments) {
    await until(database, ISSUED, moment);
    await processes[random() < 0.5 ? 0 : 1]?.killAndRestart();
    say(`killed one after ${moment} documents`);
  }
  await charging;
  await until(database, ISSUED, documents);
  const perSecond = Math.round((documents * 1_000) / (Date.now() - begun));
  await until(database, ANNOUNCED, documents);
  // What was told twice would be issued about now.
  await pause(1_000);
  await Promise.all(processes.map((each) => each.killAndRestart()));
  return {
    findings: await findings(database, documents),
    perSecond,
    peakMiB: Math.max(...processes.map(({ peakMiB }) => peakMiB)),
  };
};

const ISSUED = 'select count(*)::integer as count from invoice';
const ANNOUNCED = `select count(*)::integer as count from outbox where subject = 'evt.billing.invoice.announced.v1'`;

const CHECKS: readonly (readonly [string, string])[] = [
  [
    'customers without exactly one document',
    'select customer_id from payer left join invoice using (customer_id) group by 1 having count(invoice_id) <> 1',
  ],
  ['documents with another total', 'select number from invoice where total <> 38500'],
  [
    'gaps in the numbers',
    `select number from (select number, row_number() over (order by number) as place from invoice) as n
     where number <> '2025-' || lpad(place::text, 6, '0')`,
  ],
  [
    'documents not told of exactly once',
    `select i.number from invoice i left join outbox o on o.aggregate_id = i.invoice_id::text
       and o.subject = 'evt.billing.invoice.issued.v1' group by 1 having count(o.id) <> 1`,
  ],
];

const findings = async (database: TestDatabase, documents: number): Promise<string[]> => {
  const [issued] = await database.sql<{ count: number }>(ISSUED);
  const broken = issued?.count === documents ? [] : [`${issued?.count ?? 0} documents instead of ${documents}`];
  for (const [name, statement] of CHECKS) {
    const rows = await database.sql(statement);
    if (rows.length > 0) broken.push(`${name}: ${rows.length}`);
  }
  return broken;
};

const until = async (database: TestDatabase, statement: string, count: number): Promise<void> => {
  for (;;) {
    const [row] = await database.sql<{ count: number }>(statement);
    if ((row?.count ?? 0) >= count) return;
    await pause(LOOK_MS);
  }
};

const inBatches = async <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => work(from + at));
    done.push(...(await Promise.all(batch)));
  }
  return done;
};
