import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { environmentFor } from './environment';

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs one of our programs to its end. It reads `input`, and then nothing more. */
export function runToEnd(
  app: 'launcher' | 'cli',
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { cwd = projectFolder(), input }: { readonly cwd?: string; readonly input?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(projectFolder(), 'apps', app, 'dist/main.js'), ...args], {
    cwd,
    env: environmentFor(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Who does not read need not.
  child.stdin.on('error', () => undefined).end(input);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.join('').trim() })));
}
