import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity';

interface Known {
  readonly pid: number;
  readonly identity: string;
}
interface Entry extends Known {
  readonly owner: Known;
}

/** Remembers which process runs for a folder, and for whom, so that what a crash left running is found and ended. */
export class PidFile {
  constructor(private readonly path: string) {}

  write(pid: number): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const entry: Entry = { ...known(pid), owner: known(process.pid) };
    writeFileSync(this.path, JSON.stringify(entry), { mode: 0o600 });
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  /** The id of the process that this file names, if it still runs. */
  running(): number | undefined {
    const entry = this.read();
    return entry && isAlive(entry) ? entry.pid : undefined;
  }

  /** Ends what an earlier owner left behind; refuses when that owner still lives. */
  async endLeftover(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const entry = this.read();
    if (!entry || !isAlive(entry)) {
      this.remove();
      return;
    }
    if (entry.owner.pid !== process.pid && isAlive(entry.owner)) {
      throw new Error(
        `${dirname(this.path)} is in use by process ${entry.pid}, started by ${entry.owner.pid}, which still runs.`,
      );
    }
    await endProcess(entry, signal);
    this.remove();
  }

  private read(): Entry | undefined {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Entry;
    } catch {
      return undefined;
    }
  }
}

function known(pid: number): Known {
  return { pid, identity: processIdentity(pid) ?? '' };
}

function isAlive(process: Known): boolean {
  return Boolean(process.identity) && processIdentity(process.pid) === process.identity;
}

async function endProcess(target: Known, signal: NodeJS.Signals): Promise<void> {
  process.kill(target.pid, signal);
  for (let waited = 0; waited < 10_000 && isAlive(target); waited += 50) await sleep(50);
  if (isAlive(target)) process.kill(target.pid, 'SIGKILL');
  while (isAlive(target)) await sleep(20);
}
