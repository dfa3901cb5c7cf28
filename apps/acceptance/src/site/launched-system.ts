import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, projectFolder } from '@csite/embedded';
import { environmentFor } from './environment';
import { eventually } from './eventually';

export interface Start {
  readonly home: string;
  readonly replicas?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands behind `npm start --`. */
  readonly args?: readonly string[];
}

/** Beside the folder: a fresh start wipes what is in it. */
const terminalOf = (home: string): string => `${home}.terminal.log`;

/** What the launcher of that folder has told the person at the terminal since it was last started. */
export const saidIn = (home: string): string => readFileSync(terminalOf(home), 'utf8');

/** The launcher with all that it runs; it ends when we are gone, however that came. */
export class LaunchedSystem {
  private constructor(
    readonly home: string,
    private readonly launcher: ChildProcess,
  ) {}

  /** @throws Error with the launcher's own words when it does not become ready */
  static async start({ home, replicas = 1, env = {}, args = [] }: Start): Promise<LaunchedSystem> {
    const ports = {
      PORT: String(await freePort()),
      MAIL_CATCHER_PORT: String(await freePort()),
      CARD_SIMULATOR_PORT: String(await freePort()),
    };
    const terminal = openSync(terminalOf(home), 'w');
    const launcher = spawn(process.execPath, [join(projectFolder(), 'apps/launcher/dist/main.js'), ...args], {
      env: environmentFor({ ...ports, CSITE_HOME: home, REPLICAS: String(replicas), ...env }),
      // The channel tells the launcher when we are gone.
      stdio: ['ignore', terminal, terminal, 'ipc'],
    });
    closeSync(terminal);
    const system = new LaunchedSystem(home, launcher);
    await system.ready();
    return system;
  }

  get pid(): number {
    return this.launcher.pid ?? 0;
  }

  /** As Ctrl-C does. */
  async stop(): Promise<void> {
    const ended = this.ended();
    this.launcher.kill('SIGINT');
    await ended;
    rmSync(terminalOf(this.home), { force: true });
  }

  private ended(): Promise<void> {
    if (this.hasEnded) return Promise.resolve();
    return new Promise((resolve) => this.launcher.once('exit', () => resolve()));
  }

  private get hasEnded(): boolean {
    return this.launcher.exitCode !== null || this.launcher.signalCode !== null;
  }

  private async ready(): Promise<void> {
    await eventually(
      () => Promise.resolve(saidIn(this.home)),
      (said) => this.hasEnded || said.includes('csite is ready'),
      150,
    );
    if (this.hasEnded) throw new Error(`the start ended with ${this.launcher.exitCode}:\n${saidIn(this.home)}`);
  }
}
