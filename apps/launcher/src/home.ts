import { csiteFolder, PidFile } from '@csite/embedded';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from './configuration';

/** What a fresh start keeps, since it is no data: all of it takes time to fetch or make. */
const tools = ['bin', 'chromium', 'cache', 'web-build'];
/** Kept besides: a database on a server outside may be closed with these secrets, and have its demo already. */
const aboutOthers = ['secrets.json', 'demo.json'];
const kept = [...tools, ...aboutOthers, 'launcher.pid.json'];
const leaving = 'leaving';

/** The folder with all data, secrets, logs and PID files of one installation; one launcher at a time works in it. */
export class Home {
  private readonly lock: PidFile;

  constructor(readonly folder: string = csiteFolder()) {
    mkdirSync(folder, { recursive: true });
    this.lock = new PidFile(join(folder, 'launcher.pid.json'));
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** Waits for one that is just stopping: npm, when told to end, is gone before its script is. */
  async enter(): Promise<void> {
    for (let waited = 0; this.has(leaving) && this.lock.running() !== undefined && waited < 30_000; waited += 100)
      await sleep(100);
    const other = this.lock.running();
    if (other !== undefined) throw new ConfigurationError(`csite already runs here (process ${other}): stop that one first.`);
    rmSync(this.path(leaving), { force: true });
    this.lock.write(process.pid);
  }

  beginLeaving(): void {
    writeFileSync(this.path(leaving), '');
  }

  leave(): void {
    this.lock.remove();
    rmSync(this.path(leaving), { force: true });
  }

  wipe(): void {
    for (const name of readdirSync(this.folder)) {
      if (!kept.includes(name)) rmSync(this.path(name), { recursive: true, force: true });
    }
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  /** What a note of ours holds; a missing or damaged one counts as empty: what it told is then looked for again. */
  readJson(name: string): object {
    try {
      return (JSON.parse(readFileSync(this.path(name), 'utf8')) as object | null) ?? {};
    } catch {
      return {};
    }
  }
}
