import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CaughtMail } from './caught-mail';

const kept = 500;

/** The last mails, in memory; with a file, also over a restart. */
export class MailStore {
  private list: CaughtMail[] = [];

  constructor(private readonly file?: string) {
    if (file !== undefined) this.list = load(file).slice(-kept);
  }

  add(mail: CaughtMail): void {
    this.list = [...this.list, mail].slice(-kept);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
  }

  /** Oldest first. */
  all(): readonly CaughtMail[] {
    return this.list;
  }

  find(id: string): CaughtMail | undefined {
    return this.list.find((mail) => mail.id === id);
  }

  clear(): void {
    this.list = [];
    if (this.file !== undefined) writeFileSync(this.file, '', { mode: 0o600 });
  }
}

function load(file: string): CaughtMail[] {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap(parseLine);
}

/** The last line may be torn, where the process was killed while writing. */
function parseLine(line: string): CaughtMail[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as CaughtMail];
  } catch {
    return [];
  }
}
