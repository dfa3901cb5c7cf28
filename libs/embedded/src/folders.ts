import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the whole project: the nearest one above with a lock file. */
export function projectFolder(): string {
  return nearest(__dirname, 'package-lock.json');
}

/** Where everything that a running csite writes is kept; never in the repository. */
export function csiteFolder(): string {
  return join(projectFolder(), '.csite');
}

/** The folder of an npm package that is used for its files, not its code. */
export function packageFolder(name: string): string {
  const inside = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (inside === undefined) throw new Error(`The npm package ${name} is not installed: run npm ci.`);
  return inside;
}

function nearest(from: string, file: string): string {
  let folder = from;
  while (!existsSync(join(folder, file)) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
