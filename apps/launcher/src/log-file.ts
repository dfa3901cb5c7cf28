import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const rotateAbove = 5 * 1024 * 1024;

/** Everything that one process says. A large one is put aside at the next start. */
export class LogFile {
  private readonly stream: WriteStream;

  constructor(
    readonly folder: string,
    name: string,
  ) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.log`);
    if (existsSync(path) && statSync(path).size > rotateAbove) renameSync(path, `${path}.1`);
    this.stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
    this.stream.on('error', () => undefined);
  }

  readonly write = (line: string): void => void this.stream.write(`${line}\n`);
}
