import { join } from 'node:path';
import { environment } from '../environment';
import { csiteFolder } from '../folders';
import { findOnPath, isExecutable } from '../process/find-on-path';
import { japaneseFont } from './japanese-font';
import { packedChromium } from './packed-chromium';

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** The whole environment for the browser. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A Chromium for browser tests: CHROMIUM_PATH, else one on the PATH, else the one inside the npm package;
 * with a Japanese font in any case.
 */
export async function findChromium(home = csiteFolder()): Promise<Chromium> {
  const installed = told() ?? findOnPath('chromium', 'chromium-browser', 'google-chrome');
  const font = japaneseFont(home);
  const env = { ...(environment.whole() as Record<string, string>), ...font };
  if (installed !== undefined) return { executablePath: installed, args, env };
  const packed = await packedChromium(join(home, 'chromium'));
  return {
    executablePath: packed.executablePath,
    args: [...args, '--headless=shell'],
    env: { ...env, LD_LIBRARY_PATH: packed.libraries },
  };
}

/** Without its sandbox Chromium also runs as root and in containers; it sees nothing but our own pages. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

function told(): string | undefined {
  const path = environment.chromium();
  if (path !== undefined && !isExecutable(path))
    throw new Error(`CHROMIUM_PATH is ${path}, which is no program that can be started.`);
  return path;
}
