import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath } from '../process/find-on-path';

const run = promisify(execFile);

/**
 * Debian's packages, fetched and unpacked beside the system: nothing is installed, no root needed.
 * Lists and cache live in a folder of our own when the machine's lists are empty (a fresh container).
 */
export class AptPackages {
  constructor(private readonly folder: string) {
    if (!findOnPath('apt-get') || !findOnPath('dpkg')) throw new Error('this system has no apt-get');
  }

  /** Fetches the packages of these names and unpacks them all into one folder. */
  async unpack(names: readonly string[], target: string): Promise<void> {
    const archives = join(this.folder, 'archives');
    mkdirSync(archives, { recursive: true });
    mkdirSync(target, { recursive: true });
    await this.download(names, archives);
    for (const file of readdirSync(archives)) await run('dpkg', ['-x', join(archives, file), target]);
  }

  private async download(names: readonly string[], cwd: string): Promise<void> {
    try {
      await run('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', ...names], { cwd });
    } catch {
      await run('apt-get', [...this.own(), 'update'], { cwd, timeout: 120_000 });
      await run('apt-get', [...this.own(), 'download', ...names], { cwd, timeout: 300_000 });
    }
  }

  /** Options that keep apt's state and cache in our folder. */
  own(): string[] {
    const state = join(this.folder, 'state');
    const cache = join(this.folder, 'cache');
    for (const part of [join(state, 'lists', 'partial'), join(cache, 'archives', 'partial')])
      mkdirSync(part, { recursive: true });
    const settings = [
      `Dir::State=${state}`,
      'Dir::State::status=/var/lib/dpkg/status',
      `Dir::Cache=${cache}`,
      'APT::Sandbox::User=root',
    ];
    return settings.flatMap((setting) => ['-o', setting]);
  }
}
