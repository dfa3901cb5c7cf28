import { join } from 'node:path';
import { env } from 'node:process';
import { projectFolder } from '@csite/embedded';

/** What a program started from a test is told: what every program needs, and nothing that was meant for the test runner. */
export const environmentFor = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: env['PATH'] ?? '',
  HOME: env['HOME'] ?? '/',
  LANG: env['LANG'] ?? 'C.UTF-8',
  // The same programs start dozens of times: compiled once, they start in two thirds of the time.
  NODE_COMPILE_CACHE: join(projectFolder(), 'node_modules/.cache/csite-compiled'),
  ...more,
});

/** What the keeper of shared sites tells the workers of its test run; nothing outside of one (`npm run bench`). */
export const keeperAddress = {
  get: (): string | undefined => env['CSITE_TEST_KEEPER_URL'],
  set: (url: string): void => {
    env['CSITE_TEST_KEEPER_URL'] = url;
  },
};
