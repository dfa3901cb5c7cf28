import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import {
  type CrashReport,
  type CrashWishes,
  inBatches,
  killNowAndThen,
  MortalProcess,
  peakOf,
  reached,
  TestDatabase,
  TestWorld,
} from '@csite/testing';
import { appendOnly, billingMigrations } from '../billing.migrations';
import { BillingWorld } from './billing.world';

const MAIN = join(__dirname, '../main.js');

/** The night of the 1st: a document for each of so many customers, by two replicas of which one is killed now and then. */
export const monthlyRun = async (wishes: CrashWishes): Promise<CrashReport> => {
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
  wishes: CrashWishes,
  site: BillingWorld,
  database: TestDatabase,
  processes: readonly MortalProcess[],
): Promise<CrashReport> => {
  const { count: documents, kills, say } = wishes;
  say(`${documents} customers …`);
  const customers = await inBatches(documents, (at) => site.customer({}, `A${String(at).padStart(8, '0')}`));
  await reached(database, 'select count(*)::integer as count from payer', documents);
  say(`… whose month is charged; ${kills} kills to come`);
  const begun = Date.now();
  const charging = inBatches(documents, (at) => site.charged(customers[at] ?? ''));
  await killNowAndThen(wishes, { database, counting: ISSUED, processes });
  await charging;
  await reached(database, ISSUED, documents);
  const perSecond = Math.round((documents * 1_000) / (Date.now() - begun));
  await reached(database, ANNOUNCED, documents);
  // What was told twice would be issued about now.
  await pause(1_000);
  return { perSecond, peakMiB: await peakOf(processes), findings: await findings(database, documents) };
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
