import { env } from 'node:process';

/** The one place of this library that looks at the environment of the process. */
export const environment = {
  path: (): string[] => (env['PATH'] ?? '').split(':').filter((folder) => folder !== ''),
  chromium: (): string | undefined => env['CHROMIUM_PATH'] || undefined,
  /** For a child: what every program expects to find, and nothing that was meant for us. */
  forChild: (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
    PATH: env['PATH'] ?? '',
    HOME: env['HOME'] ?? '/',
    TMPDIR: env['TMPDIR'] ?? '/tmp',
    LANG: 'C',
    ...more,
  }),
  whole: (): NodeJS.ProcessEnv => ({ ...env }),
};
