import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { copyFolder, emptyFolder } from './folders';
import { LaunchedSystem } from './launched-system';

const shelf = join(projectFolder(), 'node_modules/.cache/csite-prepared');

/**
 * The folder of a system that was started once and stopped in good order: databases migrated, samples imported.
 * On a copy of it a system starts with a third of the work. Made anew when our programs, the samples or the day are others.
 */
export async function preparedHome(): Promise<string> {
  const prepared = join(shelf, key());
  if (existsSync(prepared)) return prepared;
  const home = emptyFolder('prepared');
  await (await LaunchedSystem.start({ home })).stop();
  rmSync(shelf, { recursive: true, force: true });
  mkdirSync(shelf, { recursive: true });
  // Under its name only once it is whole.
  const draft = mkdtempSync(`${prepared}-`);
  await copyFolder(home, draft);
  renameSync(draft, prepared);
  rmSync(home, { recursive: true, force: true });
  return prepared;
}

function key(): string {
  const hash = createHash('sha256').update(Temporal.Now.plainDateISO('Asia/Tokyo').toString());
  for (const file of filesThatPrepare()) hash.update(file).update(readFileSync(join(projectFolder(), file)));
  return hash.digest('hex').slice(0, 16);
}

/** Journeys and screens are none of them: who works on those starts from what was prepared before. */
function filesThatPrepare(): string[] {
  const programs = ['apps', 'libs'].flatMap((kind) => packagesIn(kind).map((name) => join(kind, name, 'dist')));
  const found = [...programs, 'deploy/samples', 'deploy/nats'].flatMap((folder) =>
    readdirSync(join(projectFolder(), folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const relevant = found.filter((file) => /\.(js|json|jsonl|conf)$/.test(file) && !/\.spec\.js$/.test(file));
  return ['package-lock.json', ...relevant.sort()];
}

const packagesIn = (kind: string): string[] =>
  readdirSync(join(projectFolder(), kind)).filter(
    (name) => !['acceptance', 'web', 'testing'].includes(name) && existsSync(join(projectFolder(), kind, name, 'dist')),
  );
