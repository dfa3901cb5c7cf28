import { eventually } from '@csite/embedded';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { BusTestbed } from '../testbed/bus.testbed';
import { Process } from '../testbed/process.testbed';
import { ServiceTestbed, warehouseMigrations } from '../testbed/service.testbed';

describe('a service with a database, as a process', () => {
  let bus: BusTestbed;
  let testbed: ServiceTestbed;
  const started: Process[] = [];

  beforeAll(async () => {
    [bus, testbed] = await Promise.all([BusTestbed.start(), ServiceTestbed.migrated(warehouseMigrations)]);
    await testbed.asSuperuser(`create role csite_guest nologin password 'test'`);
    await testbed.asSuperuser('revoke connect on database template1 from public');
  });

  afterEach(async () => {
    for (const each of started.splice(0)) await each.kill();
  });

  afterAll(async () => {
    await bus.stop();
    await testbed.stop();
  });

  const start = (file: 'warehouse' | 'warehouse-migrations', env: Readonly<Record<string, string>>): Process => {
    const process = Process.start(file, { NATS_URL: bus.server.url, ...env });
    started.push(process);
    return process;
  };
  const at = (credentials: string, database = 'csite_parcels'): string =>
    `postgres://${credentials}@127.0.0.1:${testbed.server.port}/${database}`;

  const wrong: readonly (readonly [what: string, url: () => string, why: string])[] = [
    ['a wrong password', () => at('csite_parcels:hunter2'), 'refuses user "csite_parcels" with the password given'],
    ['an unknown role', () => at('csite_parsels:hunter2'), 'refuses user "csite_parsels" with the password given'],
    ['an unknown database', () => at('csite_parcels:test', 'csite_parsels'), 'has no database "csite_parsels"'],
    ['a role that may not log in', () => at('csite_guest:test'), 'does not let user "csite_guest" log in'],
    [
      'a database of others',
      () => at('csite_parcels:test', 'template1'),
      'does not let user "csite_parcels" into database "template1"',
    ],
  ];

  it.each(wrong)('that is told %s ends with one sentence that does not quote the password', async (_what, url, why) => {
    const process = start('warehouse', { DATABASE_URL: url() });
    expect(await process.ended).toBe(1);
    const server = `PostgreSQL at 127.0.0.1:${testbed.server.port}`;
    expect(process.err).toBe(`Environment variable DATABASE_URL is not right: ${server} ${why}.\n`);
    expect(process.out).toBe('');
  });

  it('that is told a password that is not encoded ends with one sentence, too', async () => {
    const process = start('warehouse', { DATABASE_URL: at('csite_parcels:hunter%e5') });
    expect(await process.ended).toBe(1);
    expect(process.err).toMatch(/^Environment variable DATABASE_URL must be [^\n]*%25[^\n]*\.\n$/);
    expect(process.err + process.out).not.toContain('hunter');
  });

  it('has a migration step that ends in the same way', async () => {
    const process = start('warehouse-migrations', { MIGRATION_DATABASE_URL: at('csite_parcels_owner:hunter2') });
    expect(await process.ended).toBe(1);
    expect(process.err).toMatch(
      /^Environment variable MIGRATION_DATABASE_URL is not right: .* refuses user "csite_parcels_owner"/,
    );
    expect(process.out).toBe('');
  });

  it('waits for a PostgreSQL that is not ready (57P03) and for one that is not there, and works once it is', async () => {
    // A "smart" shutdown waits for its last session and lets nobody in meanwhile, as a start that replays its journal does.
    const last = new Client({ connectionString: testbed.url });
    await last.connect();
    global.process.kill(testbed.server.pid, 'SIGTERM');
    await eventually('nobody is let in', () => codeOfLogIn().then((code) => code === '57P03'));
    const process = start('warehouse', { DATABASE_URL: testbed.url });
    await eventually('it waits', () => process.says('waiting for it'));
    await last.end();
    await testbed.server.exit();
    await pause(1_000);
    expect(process.child.exitCode).toBeNull();
    await testbed.server.restart();
    await eventually('it leads', () =>
      testbed
        .sql(`select 1 from pg_stat_activity where application_name = 'csite-parcels-leader'`)
        .then((rows) => rows.length === 1),
    );
    process.child.kill('SIGTERM');
    expect(await process.ended).toBe(0);
    expect(process.err).toBe('');
  });

  it('that waits is told of a refusal when PostgreSQL comes', async () => {
    await testbed.server.stop();
    const process = start('warehouse', { DATABASE_URL: at('csite_parcels:hunter2') });
    await eventually('it waits', () => process.says('waiting for it'));
    await testbed.server.restart();
    expect(await process.ended).toBe(1);
    expect(process.err).toContain('refuses user "csite_parcels"');
    expect(process.out + process.err).not.toContain('hunter2');
  });

  const codeOfLogIn = async (): Promise<unknown> => {
    const client = new Client({ connectionString: testbed.url });
    client.on('error', () => undefined);
    const error: unknown = await client.connect().catch((reason: unknown) => reason);
    await client.end();
    return (error as { code?: unknown } | undefined)?.code;
  };
});
