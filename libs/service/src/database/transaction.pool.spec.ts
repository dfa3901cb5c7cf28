import { startPostgres, type EmbeddedPostgres } from '@csite/embedded';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactionPool } from './transaction.pool';

describe('the pool of transactions', () => {
  let dir: string;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'csite-pool-'));
    postgres = await startPostgres({ dir, settings: { fsync: 'off' } });
  });

  afterAll(async () => {
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('gets back the place of a connection that died in a transaction and is never released', async () => {
    const pool = new TransactionPool({ connectionString: postgres.url, max: 1 }, () => undefined);
    for (let times = 0; times < 3; times += 1) {
      const client = await pool.connect();
      await client.query('begin', []);
      await expect(client.query('select pg_terminate_backend(pg_backend_pid())', [])).rejects.toThrow();
    }
    const client = await pool.connect();
    await expect(client.query('select 1 as alive', [])).resolves.toMatchObject({ rows: [{ alive: 1 }] });
    client.release();
    await pool.end();
  });

  it('has so many transactions under way at most; more wait for a place', async () => {
    const pool = new TransactionPool({ connectionString: postgres.url, max: 2 }, () => undefined);
    const open = await Promise.all([pool.connect(), pool.connect()]);
    const third = pool.connect();
    const rows = await open[0].query('select count(*)::int as count from pg_stat_activity where backend_type = $1', [
      'client backend',
    ]);
    expect(rows.rows).toEqual([{ count: 2 }]);
    for (const client of open) client.release();
    (await third).release();
    await pool.end();
  });
});
