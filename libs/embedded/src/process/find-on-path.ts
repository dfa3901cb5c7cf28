import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../environment';

/** The first program of these names that the PATH has. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const candidates = names.flatMap((name) => environment.path().map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
