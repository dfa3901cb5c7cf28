import { fork } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '@csite/embedded';
import { environmentFor } from '../site/environment';
import { type Customer, customers } from '../site/person';
import { Site } from '../site/site';
import { memoryMiB } from './cpu';
import { growth } from './growth/growth';
import { type Figures, load, median, type Target } from './load';

const MANY_CUSTOMERS = 10_000;
const SECONDS = 6;
const ROUNDS = 3;

interface Bare {
  readonly origin: string;
  readonly pid: number;
  stop(): void;
}

async function startBare(database: string): Promise<Bare> {
  const port = await freePort();
  const child = fork(join(__dirname, 'bare-server.js'), {
    env: environmentFor({ BARE_DATABASE_URL: database, BARE_PORT: String(port) }),
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => child.kill() };
}

const row = (name: string, { perSecond, p50, p99, cpuMicros }: Figures): string =>
  `${name.padEnd(26)}${perSecond.toFixed(0).padStart(9)}/s ${String(p50).padStart(6)} ms ${String(p99).padStart(6)} ms ${cpuMicros.toFixed(0).padStart(8)} µs`;

/** Takes turns, so that a slow moment of the machine meets all alike; the middle round of each counts. */
async function compare(targets: readonly Target[]): Promise<Map<string, Figures>> {
  const runs = new Map<string, Figures[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await load(target, 3); // warm
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const target of targets) runs.get(target.name)?.push(await load(target, SECONDS));
  }
  return new Map([...runs].map(([name, figures]) => [name, median(figures)]));
}

interface Reader {
  readonly customerId: string;
  /** One that this customer has. */
  readonly product: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function reader(site: Site, customer: Customer, product: string): Promise<Reader> {
  const person = site.person(customer, `bench@${customer.subdomain}.example`);
  await person.signUp();
  const { body } = await (await person.logIn()).get<{ customerId: string }>('/me');
  const { token } = await person.session();
  return { customerId: body.customerId, product, headers: { authorization: `Bearer ${token}` } };
}

async function againstByHand(site: Site, readers: readonly Reader[]): Promise<void> {
  const bare = await startBare(site.system.databases['contracts'] ?? '');
  const ours = (): number[] => [site.launcherPid];
  const theirs = (): number[] => [bare.pid, site.system.processes['PostgreSQL'] ?? 0];
  const byHand = (asked: Target['asked']): Omit<Target, 'name'> => ({ origin: bare.origin, asked, processes: theirs });
  const csite = (path: (reader: Reader) => string): Omit<Target, 'name'> => ({
    origin: site.origin,
    asked: readers.map((each) => ({ path: `/api/v1${path(each)}`, headers: each.headers })),
    processes: ours,
  });
  const figures = await compare([
    {
      name: 'contract, by hand',
      ...byHand(readers.map(({ customerId, product }) => ({ path: `/contract/${customerId}/${product}` }))),
    },
    { name: 'contract, csite', ...csite(({ product }) => `/contracts/${product}`) },
    { name: 'TOP page, by hand', ...byHand(readers.map(({ customerId }) => ({ path: `/overview/${customerId}` }))) },
    { name: 'TOP page, csite', ...csite(() => '/overview') },
  ]).finally(() => bare.stop());

  console.log(
    `\n${''.padEnd(26)}${'throughput'.padStart(11)} ${'p50'.padStart(9)} ${'p99'.padStart(9)} ${'CPU/req'.padStart(11)}`,
  );
  for (const [name, each] of figures) console.log(row(name, each));
  for (const read of ['contract', 'TOP page']) {
    const [hand, csite] = [figures.get(`${read}, by hand`), figures.get(`${read}, csite`)];
    if (!hand || !csite) continue;
    const ratio = (csite.perSecond / hand.perSecond).toFixed(2);
    console.log(
      `${read}: throughput ${ratio} of the hand-written one, CPU per request × ${(csite.cpuMicros / hand.cpuMicros).toFixed(2)}`,
    );
  }
}

async function byHand(): Promise<void> {
  console.log('Starting the system …');
  const begun = Date.now();
  const site = await Site.start({ env: { LOG_LEVEL: 'warn' } });
  try {
    console.log(
      `first start, built: ${((Date.now() - begun) / 1000).toFixed(1)} s; idle memory: ${memoryMiB(site.launcherPid).toFixed(0)} MiB (PSS)`,
    );
    await againstByHand(site, [
      await reader(site, customers.sumple, 'neo'),
      await reader(site, customers.minato, 'neo'),
      await reader(site, customers.chatonly, 'chatluck'),
    ]);
  } finally {
    await site.stop();
  }
}

/** Whether reads stay as quick with ten thousand customers; the exit code says so. */
async function againstFew(): Promise<void> {
  const customers = Number(process.argv[3] ?? MANY_CUSTOMERS);
  console.log(`\nLaying down three years of ten customers, and of ${customers} …`);
  const slower = await growth(customers);
  for (const each of slower) console.log(`TOO SLOW  ${each}`);
  if (slower.length > 0) process.exitCode = 1;
}

/** Both, or the one named on the command line: `hand`, `few`; behind `few`, how many customers the many are. */
async function main(): Promise<void> {
  const only = process.argv[2];
  if (only !== 'few') await byHand();
  if (only !== 'hand') await againstFew();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
