import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { delimiter } from 'node:path';
import { inRoot, pinnedNode } from './project.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';
import { removeStaleOutput } from './stale-output.mjs';

/** Compiles what changed since the last time, and the web app when its sources did. */
export const build = async () => {
  removeStaleOutput();
  // Neither needs the other: between them they leave no core idle.
  await Promise.all([buildServices(), buildWeb()]);
};

const buildServices = () =>
  step('Building the services', () =>
    runQuietly('The build', pinnedNode(), [inRoot('node_modules', 'typescript-native', 'bin', 'tsc'), '-b'], withPinnedNode()),
  );

/** The pinned Node comes first on the PATH of everything we start. */
export const withPinnedNode = () => ({
  ...process.env,
  PATH: `${inRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
});

const buildWeb = async () => {
  const stamp = inRoot('.csite', 'web-build');
  const wanted = fingerprintOf(inRoot('apps', 'web'));
  const built = existsSync(inRoot('apps', 'web', 'dist', 'index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { scripts } = JSON.parse(readFileSync(inRoot('apps', 'web', 'package.json'), 'utf8'));
  if (!scripts?.build) return;
  await step('Building the web app', () =>
    runQuietly('The build of the web app', 'npm', ['run', '--silent', 'build', '-w', 'apps/web'], withPinnedNode()),
  );
  mkdirSync(inRoot('.csite'), { recursive: true });
  // Taken after the build: it may have written generated sources.
  writeFileSync(stamp, fingerprintOf(inRoot('apps', 'web')));
};

const fingerprintOf = (folder) => {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    if (/^(node_modules|dist)([\\/]|$)/.test(file)) continue;
    const path = join(folder, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
};
