import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, type EmbeddedPostgres } from './start-postgres';

describe('the embedded PostgreSQL', () => {
  const dir = mkdtempSync(join(tmpdir(), 'csite-pg-'));
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    postgres = await startPostgres({ dir });
  });

  afterAll(async () => {
    await postgres.stop();
    rmSync(dir, { recursive: true });
  });

  const ask = async <R extends object>(sql: string): Promise<R[]> => {
    const client = new Client({ connectionString: postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<R>(sql);
    await client.end();
    return rows;
  };

  it('is version 18, speaks UTF-8 and is heard on the loopback alone', async () => {
    const [row] = await ask(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
              current_setting('listen_addresses') as listens, current_setting('fsync') as fsync`,
    );
    expect(row).toEqual({ version: 18, encoding: 'UTF8', listens: '127.0.0.1', fsync: 'on' });
  });

  it('keeps what was committed over kill -9, at the same address', async () => {
    await ask('create table promise (text text)');
    await ask("insert into promise values ('守る')");
    const before = postgres.pid;
    await postgres.kill();
    await postgres.restart();
    expect(postgres.pid).not.toBe(before);
    expect(await ask('select text from promise')).toEqual([{ text: '守る' }]);
  });

  it('does not let in without the password', async () => {
    const stranger = new Client({ connectionString: postgres.url.replace(/:[^:@]+@/, ':guess@') });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
  });

  it('finds its data again after a stop', async () => {
    await postgres.stop();
    postgres = await startPostgres({ dir });
    expect(await ask('select count(*)::int as promises from promise')).toEqual([{ promises: 1 }]);
  });
});
