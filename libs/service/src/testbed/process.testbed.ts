import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A service of `testbed` as a process of its own, with what it says. */
export class Process {
  out = '';
  err = '';
  readonly ended: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.ended = once(child, 'close').then(([code]) => code as number | null);
  }

  /** `file` is one of `testbed/<file>.process.ts`; nothing of our own environment is handed on. */
  static start(file: 'parcels' | 'warehouse' | 'warehouse-migrations', env: Readonly<Record<string, string>>): Process {
    const path = join(__dirname, `${file}.process.js`);
    return new Process(spawn(process.execPath, [path], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  lines(): { level: string; message: string }[] {
    return this.out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { level: string; message: string });
  }

  says(message: string): boolean {
    return this.out.includes(message);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
