import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type EmbeddedPostgres } from '@csite/embedded';
import { Client } from 'pg';
import { ConfigurationError } from './configuration';
import { birthOf, databaseOf, prepareDatabases } from './databases';
import { Secrets } from './secrets';

describe('the databases of the services', () => {
  const home = mkdtempSync(join(tmpdir(), 'csite-databases-'));
  const secrets = new Secrets(home);
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    postgres = await startPostgres({ dir: join(home, 'postgres'), settings: { fsync: 'off' } });
    await prepareDatabases(postgres.url, ['contracts', 'billing'], secrets);
  });

  afterAll(async () => {
    await postgres.stop();
    rmSync(home, { recursive: true });
  });

  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<object>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('belong to an owner; the running service owns nothing and makes no tables', async () => {
    const { ownerUrl, runtimeUrl } = databaseOf('contracts', postgres.url, secrets);
    await ask(ownerUrl, 'create table contract (id int)');
    await expect(ask(runtimeUrl, 'create table own (id int)')).rejects.toThrow('permission denied');
  });

  it('are closed to the roles of other services', async () => {
    const { runtimeUrl } = databaseOf('billing', postgres.url, secrets);
    await expect(ask(runtimeUrl.replace(/csite_billing$/, 'csite_contracts'), 'select 1')).rejects.toThrow(
      'permission denied for database',
    );
  });

  it('tell when they were made, each its own moment, whatever is migrated later', async () => {
    const [contracts, billing] = ['contracts', 'billing'].map((name) => databaseOf(name, postgres.url, secrets));
    if (!contracts || !billing) throw new Error('both were prepared');
    for (const { ownerUrl } of [contracts, billing])
      await ask(ownerUrl, 'create table schema_migration as select clock_timestamp() as executed_at');
    const born = await birthOf(contracts);
    expect(born).toMatch(/^\d{10}\.\d{6}$/);
    expect(await birthOf(billing)).not.toBe(born);
    await ask(contracts.ownerUrl, 'insert into schema_migration select clock_timestamp()');
    expect(await birthOf(contracts)).toBe(born);
  });

  it('stay closed to an installation with other secrets, in one sentence and with nothing changed', async () => {
    const others = new Secrets(join(home, 'others'));
    await expect(prepareDatabases(postgres.url, ['status', 'contracts'], others)).rejects.toThrow(
      new ConfigurationError(
        `The database csite_contracts at 127.0.0.1:${postgres.port} is closed with the secrets of another installation of csite: put that one's secrets.json in the place of ${others.file}, or, where nobody needs what is in the databases of csite there, delete them (npm start -- --fresh deletes those of its own folder) and start again.`,
      ),
    );
    const { ownerUrl, runtimeUrl } = databaseOf('contracts', postgres.url, secrets);
    for (const url of [ownerUrl, runtimeUrl]) expect(await ask(url, 'select 1 as open')).toEqual([{ open: 1 }]);
    expect(await ask(postgres.url, `select rolname from pg_roles where rolname like 'csite_status%'`)).toEqual([]);
  });

  it('are made anew where they were deleted and the roles with older secrets were left', async () => {
    await prepareDatabases(postgres.url, ['status'], new Secrets(join(home, 'older')));
    await ask(postgres.url, 'drop database csite_status');
    await prepareDatabases(postgres.url, ['status'], secrets);
    expect(await ask(databaseOf('status', postgres.url, secrets).runtimeUrl, 'select 1 as open')).toEqual([{ open: 1 }]);
  });

  it('are left as they are by the next start', async () => {
    await prepareDatabases(postgres.url, ['contracts', 'billing'], secrets);
    expect(
      await ask(databaseOf('contracts', postgres.url, secrets).ownerUrl, 'select count(*)::int as rows from contract'),
    ).toEqual([{ rows: 0 }]);
  });
});
