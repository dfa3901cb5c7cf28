import { env } from 'node:process';

/** What a program started from a test is told: what every program needs, and nothing that was meant for the test runner. */
export const environmentFor = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: env['PATH'] ?? '',
  HOME: env['HOME'] ?? '/',
  LANG: env['LANG'] ?? 'C.UTF-8',
  ...more,
});
