import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A replica of a service as a process of its own, to be killed. */
export class MortalProcess {
  #child: ChildProcess;
  /** Largest resident memory of any life so far, in MiB; 0 where the system does not tell. */
  peakMiB = 0;

  /** @param main the compiled file that the process begins with */
  constructor(
    private readonly main: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.#child = this.#start();
  }

  /** Ends it as a power cut would, and starts it anew. */
  async killAndRestart(): Promise<void> {
    await this.stop();
    this.#child = this.#start();
  }

  async stop(): Promise<void> {
    this.#look();
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  #start(): ChildProcess {
    return spawn(process.execPath, [this.main], {
      env: { ...this.env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  #look(): void {
    try {
      const [, kiB = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')) ?? [];
      this.peakMiB = Math.max(this.peakMiB, Math.round(Number(kiB) / 1024));
    } catch {
      // Only Linux has such a file.
      this.peakMiB = Math.max(this.peakMiB, 0);
    }
  }
}
