import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './project.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';

const stamp = inRoot('node_modules', '.csite-installed');

/** Brings node_modules in line with package-lock.json; does nothing when it is. */
export const install = async () => {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!matchesLock()) await step('Installing packages (npm ci)', npmCi);
  writeFileSync(stamp, wanted);
};

const fingerprint = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

/** npm keeps a list of what it installed: the same versions as in the lock file mean that there is nothing to do. */
const matchesLock = () => {
  const installedList = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, entry]) => (installed[path] ? installed[path].version === entry.version : entry.optional === true));
};

const npmCi = () => {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return runQuietly('npm ci', command, [...first, ...args]);
};
