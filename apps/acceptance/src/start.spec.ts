import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startMailCatcher, startNats, startPostgres } from '@csite/embedded';
import { eventually } from './site/eventually';
import { type Ended, runToEnd } from './site/launch';
import { Mailbox, subjects } from './site/mailbox';
import { customers } from './site/person';
import { Site } from './site/site';
import { isListening, portsOf, processesOf } from './site/traces';

const EMAIL = 'taro@sumple-data.example';
const home = mkdtempSync(join(tmpdir(), 'csite-start-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a start', () => {
  let site: Site;
  let folder: string;
  let addresses: number[];
  const everyPort = ({ sites, mails, bus, databases }: Site['system']): number[] =>
    portsOf([...sites, mails, bus.cli, databases['contracts'] ?? '']);
  const openPorts = async (): Promise<number[]> => {
    const open = await Promise.all(addresses.map(isListening));
    return addresses.filter((_, index) => open[index]);
  };
  const nothingIsLeft = async (): Promise<void> => {
    await eventually(
      async () => [...processesOf(folder), ...(await openPorts())],
      (left) => left.length === 0,
      30,
    );
  };
  const logIn = (): Promise<unknown> => site.person(customers.sumple, EMAIL).logIn();

  beforeAll(async () => {
    // The very first start is that of the folder of which this one is a copy.
    site = await Site.start();
    folder = site.home;
    await site.person(customers.sumple, EMAIL).signUp();
    addresses = everyPort(site.system);
  }, 180_000);
  afterAll(() => site.stop());

  it('is heard on this machine, with everything that it announces', async () => {
    expect(await openPorts()).toEqual(addresses);
    expect((await fetch(`${site.origin}/api/v1/reference`)).status).toBe(200);
    expect((await fetch(site.system.mails)).status).toBe(200);
  });

  it('shows customers of the demo how their disk filled, and when it will be full', async () => {
    const owner = await site.person(customers.sumple, EMAIL).logIn();
    const { body } = await owner.get<{ days: object[]; forecast: object }>('/contracts/neo/disk-usage');
    expect(body).toMatchObject({ forecast: { outlook: 'fills' } });
    expect(body.days.length).toBeGreaterThan(50);
  });

  it('has room for one in a folder', async () => {
    expect(await runToEnd('launcher', [], { CSITE_HOME: folder })).toEqual({
      code: 1,
      said: `csite already runs here (process ${site.launcherPid}): stop that one first.`,
    });
  });

  it('leaves no process and no port after Ctrl-C', async () => {
    await site.stop({ keep: true });
    expect(processesOf(folder)).toEqual([]);
    expect(await openPorts()).toEqual([]);
  });

  it('finds its data again, and takes no migration step anew', async () => {
    site = await Site.start({ home: folder });
    await expect(logIn()).resolves.toBeDefined();
    expect(await site.mailbox.of(EMAIL, subjects.signUp)).toHaveLength(1);
    expect(site.said).not.toContain('were imported');
    expect(readFileSync(join(folder, 'logs/migrate-contracts.log'), 'utf8').trim().split('\n')).toHaveLength(1);
  }, 120_000);

  it('leaves nothing either when the launcher is killed outright, and the next start goes on from there', async () => {
    addresses = everyPort(site.system);
    process.kill(site.launcherPid, 'SIGKILL');
    await nothingIsLeft();
    site = await Site.start({ home: folder, args: ['--fresh'] });
    await expect(logIn()).rejects.toThrow('log-in answered 401');
    expect(site.said).toContain('were imported');
  }, 120_000);
});

describe('a start that cannot be', () => {
  const refused = (env: Record<string, string>, args: string[] = []): Promise<Ended> =>
    runToEnd('launcher', args, { CSITE_HOME: join(home, 'refused'), ...env });

  it.each<[Record<string, string>, string]>([
    [{ DATABASE_ULR: 'postgresql://x' }, 'Unknown environment variable DATABASE_ULR: did you mean DATABASE_URL?'],
    [{ PORT: '3000x' }, 'Environment variable PORT must be a port number such as 3000.'],
    [
      { DATABASE_URL: 'postgresql://postgres:hunter2@127.0.0.1:1/postgres' },
      'The PostgreSQL server of DATABASE_URL at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1.',
    ],
    [{ NATS_URL: 'nats://csite:hunter2@localhost:1' }, 'No NATS server of NATS_URL answers (localhost:1: connect ECONNREFUSED'],
    [{ SMTP_TIMEOUT_SECONDS: 'soon' }, 'SMTP_TIMEOUT_SECONDS must be a whole number of seconds'],
  ])(
    'says why in a sentence, and leaves: %j',
    async (env, sentence) => {
      const { code, said } = await refused(env);
      expect(code).toBe(1);
      expect(said).toContain(sentence);
      expect(said).not.toContain('hunter2');
      expect(said).not.toMatch(/^\s+at /m);
      expect(processesOf(join(home, 'refused'))).toEqual([]);
    },
    60_000,
  );

  it('says that the port is taken', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const { code, said } = await refused({ PORT: String(port) });
    other.close();
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining(
        `Port ${port} is taken by another program: end that one, or set PORT to a free port.`,
      ) as string,
    });
  });
});

describe('servers given from outside', () => {
  const outside = join(home, 'outside');

  it('are used, with a readable sentence for a wrong password, and are not stopped', async () => {
    const [postgres, nats, catcher] = await Promise.all([
      startPostgres({ dir: join(outside, 'postgres') }),
      startNats({ dir: join(outside, 'nats') }),
      startMailCatcher(),
    ]);
    try {
      const wrong = postgres.url.replace(/:[^:@]+@/, ':hunter2@');
      const { code, said } = await runToEnd('launcher', [], { CSITE_HOME: join(outside, 'wrong'), DATABASE_URL: wrong });
      expect(said).toContain(
        `127.0.0.1:${postgres.port} cannot be used: password authentication failed for user "postgres". Start it, or correct`,
      );
      expect(code).toBe(1);

      const env = { DATABASE_URL: postgres.url, NATS_URL: nats.url, SMTP_URL: catcher.smtpUrl };
      const site = await Site.start({ home: join(outside, 'home'), env });
      const { processes, bus } = site.system;
      const person = site.person(customers.sumple, EMAIL, { mailbox: new Mailbox(catcher.httpUrl) });
      await person.signUp();
      await site.stop({ keep: true });

      const programs = ['billing', 'card-simulator', 'contracts', 'gateway', 'identity', 'notification', 'status'];
      expect(Object.keys(processes).sort()).toEqual(programs);
      expect(bus.cli).toBe(nats.url);
      expect(await Promise.all([postgres.port, nats.port].map(isListening))).toEqual([true, true]);
    } finally {
      await Promise.all([postgres.stop(), nats.stop(), catcher.stop()]);
    }
  }, 180_000);
});
