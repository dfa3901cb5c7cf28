import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the whole project: the nearest one above with a lock file. */
export function projectFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package-lock.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Where everything that a running csite writes is kept; never in the repository. */
export function csiteFolder(): string {
  return join(projectFolder(), '.csite');
}
