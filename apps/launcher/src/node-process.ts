import { LocalProcess, type Exit } from '@csite/embedded';
import { join } from 'node:path';
import type { LogFile } from './log-file';
import type { Part } from './supervisor';

export interface NodeProgram {
  /** Tells replicas apart: `contracts`, or `contracts-2`. */
  readonly name: string;
  /** The compiled main file. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Folder of the PID files. */
  readonly pids: string;
  readonly log: LogFile;
  readonly nodeFlags?: readonly string[];
  /** What it reads from standard input. */
  readonly input?: string;
  readonly onError?: (line: string) => unknown;
}

const kept = 20;

/** One of our programs in a process of its own, on the Node that runs us. */
export class NodeProcess implements Part {
  readonly name: string;
  private readonly process: LocalProcess;
  private lastLines: string[] = [];

  constructor(private readonly program: NodeProgram) {
    this.name = program.name;
    this.process = new LocalProcess({
      command: process.execPath,
      args: [...(program.nodeFlags ?? []), program.main, ...(program.args ?? [])],
      env: program.env,
      input: program.input,
      cwd: program.cwd,
      pidFile: join(program.pids, `${program.name}.pid.json`),
      stopWithinMs: 12_000,
      onLine: (line) => this.take(line),
    });
  }

  get pid(): number {
    return this.process.pid;
  }

  start(): Promise<void> {
    this.lastLines = [];
    return this.process.start();
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  exit(): Promise<Exit> {
    return this.process.exit();
  }

  /** Runs to its end. @throws with what it said last, unless it ended well */
  async run(): Promise<void> {
    await this.start();
    const { code } = await this.exit();
    if (code !== 0) throw new Error(`${this.name} failed: ${this.lastWords()}`);
  }

  /** What it said last, as a person would want to read it, and where all of it stands. */
  lastWords(): string {
    const said = this.lastLines.map(plain).filter((line) => line !== '');
    return `${said.slice(-5).join('\n') || 'it said nothing'} (log: ${this.program.log.path})`;
  }

  private take(line: string): void {
    this.lastLines = [...this.lastLines, line].slice(-kept);
    this.program.log.write(line);
    if (isError(line)) this.program.onError?.(plain(line));
  }
}

interface LogLine {
  readonly level?: string;
  readonly message?: string;
  readonly error?: { readonly message?: string };
}

/** Services log JSON, one object a line; a person wants its sentence. */
function plain(line: string): string {
  const { message, error } = parse(line);
  if (message === undefined) return line;
  return error?.message === undefined ? message : `${message}: ${error.message}`;
}

function isError(line: string): boolean {
  return ['error', 'fatal'].includes(parse(line).level ?? '');
}

function parse(line: string): LogLine {
  if (!line.startsWith('{')) return {};
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return {};
  }
}
