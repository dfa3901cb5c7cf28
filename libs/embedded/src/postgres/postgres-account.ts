import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How a program of PostgreSQL is started: it refuses to run as root. */
export interface PostgresAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** Put before the program when plain switching is not enough. */
  readonly prefix: readonly string[];
}

/**
 * Ourselves, or as root another user of this machine. No user is created: an existing "postgres" or else "nobody" does.
 * Where that user cannot reach the program or the data (a clone in /root), it is given the right to pass through folders.
 */
export function postgresAccount(postgres: string, dir: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = ['postgres', 'nobody', 'daemon'].map(lookUp).find((found) => found !== undefined);
  if (!user) throw new Error('PostgreSQL does not run as root, and this machine has no other user (postgres or nobody).');
  const reaches = (prefix: readonly string[], as: object): boolean => {
    const test = ['/bin/sh', '-c', 'test -x "$1" && test -x "$2"', 'reach', postgres, dir];
    const [command = '', ...args]: readonly string[] = [...prefix, ...test];
    return spawnSync(command, args, { ...as, cwd: '/' }).status === 0;
  };
  if (reaches([], user)) return { ...user, prefix: [] };
  const prefix = withPassage(user);
  if (reaches(prefix, {})) return { prefix };
  throw new Error(
    `PostgreSQL does not run as root, and user ${user.uid} cannot reach ${dir}. Move the project to a folder that others may enter, or set DATABASE_URL.`,
  );
}

function withPassage(user: { uid: number; gid: number }): string[] {
  const right = '+dac_override';
  const as = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  // Without the last one, access() answers for the user as if it had no such right, and initdb does not find itself.
  return ['setpriv', ...as, `--inh-caps=${right}`, `--ambient-caps=${right}`, '--securebits=+no_setuid_fixup'];
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
