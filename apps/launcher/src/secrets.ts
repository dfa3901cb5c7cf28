import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Random secrets of this installation, made at the first need and kept in a file that only we may read. */
export class Secrets {
  private readonly file: string;
  private readonly known: Record<string, string>;

  constructor(home: string) {
    mkdirSync(home, { recursive: true });
    this.file = join(home, 'secrets.json');
    this.known = existsSync(this.file) ? (JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, string>) : {};
  }

  /** Letters and digits, a letter first: it can stand in an address and in nats.conf. */
  get(name: string): string {
    return this.known[name] ?? this.make(name);
  }

  private make(name: string): string {
    const secret = `s${randomBytes(24).toString('hex')}`;
    this.known[name] = secret;
    writeFileSync(`${this.file}.new`, JSON.stringify(this.known, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    return secret;
  }
}
