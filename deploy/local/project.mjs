import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, and what is found in it. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts) => join(root, ...parts);

/** The Node that the project is pinned to; a package like any other (docs/adr/0009-dependencies.md). */
export const pinnedNode = () => {
  const found = [inRoot('node_modules', '.bin', 'node'), inRoot('node_modules', '.bin', 'node.exe')].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new Error(
    `There is no Node 26 package for ${process.platform}-${process.arch}: csite runs on Linux and macOS (x64, arm64) and Windows x64.`,
  );
};
