import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../environment';
import { freePort } from '../process/free-port';
import { LocalProcess, type Exit } from '../process/local-process';
import { waitUntil } from '../process/wait-until';
import { natsBinary } from './nats-binary';
import { natsGreeting } from './nats-greeting';

export interface NatsOptions {
  /** Holds JetStream's files and the PID file. */
  readonly dir: string;
  readonly port?: number;
  /** A configuration file, e.g. deploy/nats/nats.conf. Without one: no users, JetStream on. */
  readonly config?: string;
  /** What the configuration takes from the environment: the passwords. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

export interface EmbeddedNats {
  /** Without user and password. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
  /** Starts it again at the same address, after `stop`, `kill` or a crash. */
  restart(): Promise<void>;
  exit(): Promise<Exit>;
}

/** Starts a nats-server with JetStream on the loopback. */
export async function startNats(options: NatsOptions): Promise<EmbeddedNats> {
  const store = join(options.dir, 'jetstream');
  mkdirSync(store, { recursive: true });
  const port = options.port ?? (await freePort());
  const config = options.config === undefined ? [] : ['-c', options.config];
  const server = new LocalProcess({
    command: await natsBinary(),
    args: [...config, '-js', '-sd', store, '-a', '127.0.0.1', '-p', String(port)],
    env: environment.forChild(options.env),
    pidFile: join(options.dir, 'nats.pid.json'),
    onLine: options.onLine,
  });
  const start = (): Promise<void> => startAndWait(server, port);
  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
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

async function startAndWait(server: LocalProcess, port: number): Promise<void> {
  await server.start();
  await waitUntil('nats-server', 60_000, async () => {
    if (!server.running) throw new Error('nats-server has ended');
    await natsGreeting(port);
  });
}
