import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from './configuration';

/** Random secrets of this installation, made at the first need and kept in a file that only we may read. */
export class Secrets {
  readonly file: string;
  private readonly known: Record<string, string>;

  /** @throws ConfigurationError when the file is damaged: new secrets would not open what the old ones closed */
  constructor(home: string) {
    mkdirSync(home, { recursive: true });
    this.file = join(home, 'secrets.json');
    this.known = existsSync(this.file) ? read(this.file) : {};
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

/** Quotes nothing of the file. */
function read(file: string): Record<string, string> {
  const known = parsed(file);
  if (isRecord(known) && Object.values(known).every((value) => typeof value === 'string')) return known as Record<string, string>;
  throw new ConfigurationError(
    `The secrets of this installation in ${file} are damaged: put back a copy of the file, or, where no database outside of this folder needs it, delete it and begin anew with npm start -- --fresh.`,
  );
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
