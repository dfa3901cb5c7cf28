import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { databaseOf } from './databases';
import type { Home } from './home';
import { busUrl } from './infrastructure';
import type { Installation } from './installation';
import { services } from './services';

/** Where the running system is, for `npm run csite` and for tests; only we may read it, as it holds passwords. */
export interface RunningSystem {
  readonly sites: readonly string[];
  readonly mails?: string;
  readonly bus: { readonly cli: string; readonly environments: string; readonly admin: string };
  /** As the owner of the tables. */
  readonly databases: Readonly<Record<string, string>>;
  /** Ids by name: `contracts`, `contracts-2`, `nats-server`, `PostgreSQL` … */
  readonly processes: Readonly<Record<string, number>>;
}

export class RunFile {
  private readonly path: string;

  constructor(home: Home) {
    this.path = home.path('run.json');
  }

  write(system: RunningSystem): void {
    writeFileSync(`${this.path}.new`, JSON.stringify(system, null, 2), { mode: 0o600 });
    renameSync(`${this.path}.new`, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}

export function describeSystem(
  { ports, nats, postgres, secrets }: Installation,
  mails: string | undefined,
  processes: readonly { readonly name: string; readonly pid: number }[],
): RunningSystem {
  const owned = services
    .filter(({ database }) => database)
    .map(({ name }) => [name, databaseOf(name, postgres.url, secrets).ownerUrl]);
  return {
    sites: ports.map((port) => `http://localhost:${port}`),
    mails,
    bus: {
      cli: busUrl(nats, 'cli', secrets),
      environments: busUrl(nats, 'environments', secrets),
      admin: busUrl(nats, 'admin', secrets),
    },
    databases: Object.fromEntries(owned) as Record<string, string>,
    processes: Object.fromEntries(processes.map(({ name, pid }) => [name, pid])),
  };
}
