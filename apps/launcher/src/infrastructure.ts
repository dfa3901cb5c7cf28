import { natsBinary, projectFolder, startNats, startPostgres, type Exit } from '@csite/embedded';
import { join } from 'node:path';
import type { Configuration } from './configuration';
import type { Home } from './home';
import { LogFile } from './log-file';
import { checkBus, checkDatabase } from './outside-servers';
import type { Secrets } from './secrets';
import { busUsers } from './services';
import type { Part } from './supervisor';

/** PostgreSQL or NATS: ours, and then a part to look after, or somebody else's. */
export interface Server {
  readonly url: string;
  readonly part?: Part & { readonly pid: number };
}

export async function postgresFor(configuration: Configuration, home: Home): Promise<Server> {
  if (configuration.databaseUrl !== undefined) {
    await checkDatabase(configuration.databaseUrl);
    return { url: configuration.databaseUrl };
  }
  const log = new LogFile(home.path('logs'), 'postgres');
  const server = await startPostgres({ dir: home.path('postgres'), onLine: log.write });
  return { url: server.url, part: partOf('PostgreSQL', server) };
}

export async function natsFor(
  configuration: Configuration,
  home: Home,
  secrets: Secrets,
  say: (line: string) => void,
): Promise<Server> {
  if (configuration.natsUrl !== undefined) {
    await checkBus(configuration.natsUrl);
    return { url: configuration.natsUrl };
  }
  await natsBinary(undefined, say);
  const log = new LogFile(home.path('logs'), 'nats');
  const server = await startNats({
    dir: home.path('nats'),
    config: join(projectFolder(), 'deploy', 'nats', 'nats.conf'),
    env: busPasswords(secrets),
    onLine: log.write,
  });
  return { url: server.url, part: partOf('nats-server', server) };
}

/** The address of the bus for one user. A server of somebody else's is used with the credentials that its address has. */
export function busUrl(bus: Server, user: string, secrets: Secrets): string {
  if (bus.part === undefined) return bus.url;
  const url = new URL(bus.url);
  url.username = user;
  url.password = secrets.get(`nats.${user}`);
  return url.toString();
}

function busPasswords(secrets: Secrets): Record<string, string> {
  return Object.fromEntries(busUsers.map((user) => [`NATS_${user.toUpperCase()}_PASSWORD`, secrets.get(`nats.${user}`)]));
}

interface Restartable {
  readonly pid: number;
  restart(): Promise<void>;
  exit(): Promise<Exit>;
  stop(): Promise<void>;
}

function partOf(name: string, server: Restartable): Part & { readonly pid: number } {
  return {
    name,
    get pid(): number {
      return server.pid;
    },
    start: () => server.restart(),
    exit: () => server.exit(),
    stop: () => server.stop(),
  };
}
