import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { csiteFolder } from '../folders';
import { findOnPath } from '../process/find-on-path';
import { fromDistribution } from './nats.distribution';
import { fromRelease } from './nats.release';

/** Where to take nats-server from, tried in this order. */
const sources = [
  { name: 'the official release', fetch: fromRelease },
  { name: "the distribution's package", fetch: fromDistribution },
];

/**
 * The path of a nats-server: on the PATH, fetched earlier, or fetched now into `.csite/bin`.
 * @throws with what was tried and what to do, when this machine has none and can get none
 */
export async function natsBinary(home = csiteFolder(), say: (line: string) => void = () => undefined): Promise<string> {
  const present = findOnPath('nats-server') ?? fetched(home);
  if (present !== undefined) return present;
  mkdirSync(join(home, 'bin'), { recursive: true });
  const failures: string[] = [];
  for (const source of sources) {
    try {
      await source.fetch(join(home, 'bin', 'nats-server'));
      say(`nats-server taken from ${source.name}`);
      return join(home, 'bin', 'nats-server');
    } catch (cause) {
      failures.push(`${source.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  throw new Error(
    `No nats-server found on the PATH, and none could be fetched (${failures.join('; ')}). Install it (https://nats.io/download) or set NATS_URL to a server of yours.`,
  );
}

function fetched(home: string): string | undefined {
  const path = join(home, 'bin', 'nats-server');
  return existsSync(path) ? path : undefined;
}
