import { spawn } from 'node:child_process';

/** Waits for a word on its input; when the input ends without one, its parent has died, and it ends the process it guards. */
const script = `
read -r word
[ "$word" = done ] && exit 0
kill -s "$2" "$1" 2>/dev/null || exit 0
tries=0
while [ $tries -lt 75 ] && kill -0 "$1" 2>/dev/null; do sleep 0.2; tries=$((tries+1)); done
kill -s KILL "$1" 2>/dev/null
`;

/**
 * Sees to it that a process ends when we do, however we end: also by kill -9, when no handler of ours runs any more.
 * @returns tells the guard that the process has ended by itself
 */
export function guard(pid: number, signal: NodeJS.Signals): () => void {
  const shell = spawn('/bin/sh', ['-c', script, 'guard', String(pid), signal.replace(/^SIG/, '')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => void shell.stdin.end('done\n');
}
