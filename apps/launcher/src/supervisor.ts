import type { Exit } from '@csite/embedded';
import { setTimeout as sleep } from 'node:timers/promises';

/** Something that runs and can be started again: a server or a service. */
export interface Part {
  readonly name: string;
  start(): Promise<void>;
  /** Resolves when what was started last has ended. */
  exit(): Promise<Exit>;
  stop(): Promise<void>;
}

/** Pauses before a start, growing with failures in a row; a part that ran for `steadyMs` begins anew. */
export interface Patience {
  readonly pausesMs: readonly number[];
  readonly steadyMs: number;
}
const usual: Patience = { pausesMs: [0, 500, 1_000, 2_000, 5_000, 10_000], steadyMs: 30_000 };

/** Keeps parts running: what dies is started again and said in one line. */
export class Supervisor {
  private stopping = false;
  private readonly ended = new AbortController();

  constructor(
    private readonly say: (line: string) => void,
    private readonly patience: Patience = usual,
  ) {}

  /** Watches a part that runs, until `stop`. */
  watch(part: Part): void {
    void this.keep(part);
  }

  /** From now on nothing is started again. */
  stop(): void {
    this.stopping = true;
    this.ended.abort();
  }

  private async keep(part: Part): Promise<void> {
    let failures = 0;
    for (;;) {
      const since = Date.now();
      const exit = await part.exit();
      if (this.stopping) return;
      if (Date.now() - since > this.patience.steadyMs) failures = 0;
      this.say(`${part.name} ended unexpectedly (${describe(exit)}); starting it again`);
      failures = await this.startAgain(part, failures);
      if (this.stopping) return;
    }
  }

  /** @returns failures in a row, this one included */
  private async startAgain(part: Part, before: number): Promise<number> {
    for (let failures = before; ; failures++) {
      await this.pause(failures);
      if (this.stopping) return failures;
      try {
        await part.start();
        if (this.stopping) await part.stop();
        return failures + 1;
      } catch (cause) {
        this.say(`${part.name} could not be started: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
    }
  }

  private async pause(failures: number): Promise<void> {
    const { pausesMs } = this.patience;
    const pause = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0;
    await sleep(pause, undefined, { signal: this.ended.signal }).catch(() => undefined);
  }
}

function describe({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code}` : signal;
}
