import { type Bilingual, unavailable } from '@csite/protocol';
import type { Environment } from '@csite/service/client';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BusUser } from './command';

const nothingRuns: Bilingual = {
  ja: '接続先が見つかりません。npm start でシステムを起動するか、NATS_URL を設定してください。',
  en: 'Nothing to connect to: start the system with npm start, or set NATS_URL.',
};

/** Address and credentials on the bus: from the environment, or as the launcher left them for us in `.csite/run.json`. */
export const busUrl = (environment: Environment, user: BusUser = 'cli', from: string = __dirname): string => {
  const home = environment.CSITE_HOME;
  const url = environment.NATS_URL || runningUrl(home ? join(home, 'run.json') : runFile(from), user);
  if (url) return url;
  throw unavailable('cli.nothing-runs', nothingRuns);
};

const runningUrl = (file: string | undefined, user: BusUser): string | undefined => {
  if (!file || !existsSync(file)) return undefined;
  try {
    const system = JSON.parse(readFileSync(file, 'utf8')) as { readonly bus?: Partial<Record<BusUser, string>> } | null;
    return system?.bus?.[user];
  } catch {
    // Damaged: whatever runs writes it anew at its next start.
    return undefined;
  }
};

/** In the project's folder, from wherever in it the command was started. */
const runFile = (from: string): string | undefined => {
  const file = join(from, '.csite', 'run.json');
  if (existsSync(file)) return file;
  return dirname(from) === from ? undefined : runFile(dirname(from));
};
