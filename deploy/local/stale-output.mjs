import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './project.mjs';

/** Removes compiled files whose source is gone: jest would go on running a deleted test. */
export const removeStaleOutput = () => {
  for (const group of ['libs', 'apps']) {
    for (const name of readdirSync(inRoot(group))) {
      if (existsSync(inRoot(group, name, 'tsconfig.json')) && existsSync(inRoot(group, name, 'dist'))) sweep(inRoot(group, name));
    }
  }
};

const sweep = (folder) => {
  for (const file of readdirSync(join(folder, 'dist'), { recursive: true })) {
    const source = /^(.*)\.(?:js|js\.map|d\.ts)$/.exec(file)?.[1];
    if (source === undefined) continue;
    const candidates = ['.ts', '.tsx', '.mts', '.json'].map((ending) => join(folder, 'src', source + ending));
    if (!candidates.some((path) => existsSync(path))) rmSync(join(folder, 'dist', file));
  }
};
