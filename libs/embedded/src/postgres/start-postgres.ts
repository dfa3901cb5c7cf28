import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { environment } from '../environment';
import { freePort } from '../process/free-port';
import { LocalProcess, type Exit } from '../process/local-process';
import { waitUntil } from '../process/wait-until';
import { postgresAccount, type PostgresAccount } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { PostgresCluster } from './postgres.cluster';

export interface PostgresOptions {
  /** Holds the data folder, the superuser's password and the PID file. Kept; starting there again finds the data. */
  readonly dir: string;
  readonly port?: number;
  /** Settings of postgresql.conf, over ours. `{ fsync: 'off' }` makes tests faster. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** The superuser's address, database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
  /** kill -9 of the postmaster. */
  kill(): Promise<void>;
  /** Starts it again at the same address, after `stop`, `kill` or a crash. */
  restart(): Promise<void>;
  exit(): Promise<Exit>;
}

/** Starts PostgreSQL 18 from the npm package on the loopback. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dir, { recursive: true });
  const binaries = postgresBinaries();
  const account = postgresAccount(binaries.postgres, options.dir);
  const cluster = new PostgresCluster(options.dir);
  await cluster.ensure(binaries, account);
  const port = options.port ?? (await freePort());
  const server = new LocalProcess(commandFor(options, port, cluster, account, binaries.postgres));
  const url = `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  const start = (): Promise<void> => startAndWait(server, url);
  await start();
  return {
    url,
    port,
    get pid(): number {
      return server.pid;
    },
    stop: () => server.stop(),
    kill: () => server.kill(),
    restart: () => server.stop().then(start),
    exit: () => server.exit(),
  };
}

/** Small on purpose: the whole demo shall fit into 800 MiB. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '48MB',
  max_connections: '200',
  max_wal_size: '256MB',
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

function commandFor(
  options: PostgresOptions,
  port: number,
  cluster: PostgresCluster,
  account: PostgresAccount,
  postgres: string,
): ConstructorParameters<typeof LocalProcess>[0] {
  const flags = Object.entries({ ...settings, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [...account.prefix, postgres, '-D', cluster.data, '-p', String(port), ...flags];
  return {
    command,
    args,
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    env: environment.forChild(),
    pidFile: join(options.dir, 'postgres.pid.json'),
    // "Fast": open sessions are ended, committed data is flushed.
    stopSignal: 'SIGINT',
    onLine: options.onLine,
  };
}

async function startAndWait(server: LocalProcess, url: string): Promise<void> {
  await server.start();
  await waitUntil('PostgreSQL', 60_000, async () => {
    // After a crash the old server's children take a moment to let go of the data folder.
    if (!server.running) await server.start();
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
  });
}
