import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from '../environment';
import type { PostgresAccount } from './postgres-account';
import type { PostgresBinaries } from './postgres-binaries';

const run = promisify(execFile);

/** A data folder and the superuser's password that belongs to it. */
export class PostgresCluster {
  readonly data: string;
  private readonly passwordFile: string;

  constructor(dir: string) {
    this.data = join(dir, 'data');
    this.passwordFile = join(dir, 'superuser.password');
  }

  get password(): string {
    return readFileSync(this.passwordFile, 'utf8').trim();
  }

  /** Makes the cluster unless it is there. A half-made one (the machine went down in the middle) is made anew. */
  async ensure(binaries: PostgresBinaries, account: PostgresAccount): Promise<void> {
    if (existsSync(this.marker)) return;
    rmSync(this.data, { recursive: true, force: true });
    mkdirSync(this.data, { recursive: true });
    this.handOver(this.data, account, 0o700);
    writeFileSync(this.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await this.initialise(binaries, account);
    writeFileSync(this.marker, '');
  }

  private get marker(): string {
    return `${this.data}.complete`;
  }

  private async initialise(binaries: PostgresBinaries, account: PostgresAccount): Promise<void> {
    const handedPassword = `${this.passwordFile}.handed`;
    writeFileSync(handedPassword, this.password, { mode: 0o600 });
    this.handOver(handedPassword, account, 0o600);
    try {
      const [command = '', ...args] = [...account.prefix, binaries.initdb, ...this.flags(handedPassword)];
      await run(command, args, { uid: account.uid, gid: account.gid, cwd: '/', env: environment.forChild() });
    } finally {
      rmSync(handedPassword, { force: true });
    }
  }

  private flags(passwordFile: string): string[] {
    // The built-in collation is the same on every machine, whatever locales it has.
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    return [`--pgdata=${this.data}`, ...access, ...locale, '--no-instructions'];
  }

  private handOver(path: string, account: PostgresAccount, mode: number): void {
    chmodSync(path, mode);
    const uid = account.uid ?? ownerIn(account.prefix, '--reuid=');
    const gid = account.gid ?? ownerIn(account.prefix, '--regid=');
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
  }
}

function ownerIn(prefix: readonly string[], option: string): number | undefined {
  const found = prefix.find((part) => part.startsWith(option));
  return found === undefined ? undefined : Number(found.slice(option.length));
}
