import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const rotateAbove = 5 * 1024 * 1024;

/** Everything that one process says. A large one is put aside at the next start. */
export class LogFile {
  readonly path: string;
  private readonly stream: WriteStream;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `${name}.log`);
    if (existsSync(this.path) && statSync(this.path).size > rotateAbove) renameSync(this.path, `${this.path}.1`);
    this.stream = createWriteStream(this.path, { flags: 'a', mode: 0o600 });
    this.stream.on('error', () => undefined);
  }

  readonly write = (line: string): void => void this.stream.write(`${line}\n`);
}
