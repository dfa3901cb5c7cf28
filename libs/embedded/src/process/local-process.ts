import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { guard } from './guard';
import { PidFile } from './pid-file';

export interface LocalCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly pidFile?: string;
  /** What asks it to end in good order. */
  readonly stopSignal?: NodeJS.Signals;
  /** After this time without an end it is killed. */
  readonly stopWithinMs?: number;
  /** All that it can read; nothing unless given. */
  readonly input?: string;
  readonly onLine?: (line: string) => void;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether we asked for it. */
  readonly expected: boolean;
}

/**
 * A server that runs as a process of its own, in a session of its own: a Ctrl-C at the terminal reaches us alone,
 * and we decide in which order things end.
 */
export class LocalProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<Exit> = Promise.resolve({ code: 0, signal: null, expected: true });
  private expected = false;
  private readonly pidFile: PidFile | undefined;

  constructor(private readonly command: LocalCommand) {
    this.pidFile = command.pidFile === undefined ? undefined : new PidFile(command.pidFile);
  }

  async start(): Promise<void> {
    await this.pidFile?.endLeftover(this.stopSignal);
    const { command, args, env, cwd, uid, gid, input } = this.command;
    this.expected = false;
    const stdio = [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] as const;
    const child = spawn(command, args, { env, cwd, uid, gid, detached: true, stdio: [...stdio] });
    // Who does not read need not.
    child.stdin?.on('error', () => undefined).end(input);
    await started(child, command);
    this.child = child;
    this.pidFile?.write(this.pid);
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface(stream).on('line', (line) => this.command.onLine?.(line));
    const release = guard(this.pid, this.stopSignal);
    this.ended = new Promise((resolve) =>
      child.once('exit', (code, signal) => resolve({ code, signal, expected: this.expected })),
    );
    void this.ended.then(release);
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when the process has ended, for whatever reason. */
  exit(): Promise<Exit> {
    return this.ended;
  }

  /** Ends it in good order. */
  async stop(): Promise<void> {
    this.expected = true;
    if (this.running) this.child?.kill(this.stopSignal);
    const timer = setTimeout(() => this.child?.kill('SIGKILL'), this.command.stopWithinMs ?? 15_000);
    await this.ended;
    clearTimeout(timer);
    this.pidFile?.remove();
  }

  /** As a crash would: kill -9. */
  async kill(): Promise<void> {
    this.expected = true;
    if (this.running) this.child?.kill('SIGKILL');
    await this.ended;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.running) this.child?.kill(signal);
  }

  private get stopSignal(): NodeJS.Signals {
    return this.command.stopSignal ?? 'SIGTERM';
  }
}

function started(child: ChildProcess, command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve());
    child.once('error', (cause) => reject(new Error(`${command} cannot be started: ${cause.message}`, { cause })));
  });
}
