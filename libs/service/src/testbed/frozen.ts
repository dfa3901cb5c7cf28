import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const familyOf = async (pid: number): Promise<string[]> => {
  const children = await run('pgrep', ['-P', String(pid)]).then(
    ({ stdout }) => stdout.trim().split('\n'),
    () => [],
  );
  return [String(pid), ...children];
};

/** A server and all its sessions stand still (SIGSTOP) while `meanwhile` runs: their sockets stay open, nobody answers. */
export const whileFrozen = async (server: { readonly pid: number }, meanwhile: () => Promise<void>): Promise<void> => {
  const all = await familyOf(server.pid);
  await run('kill', ['-STOP', ...all]);
  try {
    await meanwhile();
  } finally {
    await run('kill', ['-CONT', ...all]);
  }
};
