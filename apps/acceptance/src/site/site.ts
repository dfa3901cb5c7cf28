import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, projectFolder } from '@csite/embedded';
import { Client } from './client';
import { environmentFor } from './environment';
import { eventually } from './eventually';
import { type Mail, Mailbox } from './mailbox';
import { PatientClient } from './patient-client';
import { type Customer, Person } from './person';

interface SiteOptions {
  readonly replicas?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** An earlier site's folder, to start on its data. */
  readonly home?: string;
  /** What stands behind `npm start --`. */
  readonly args?: readonly string[];
}

interface PersonOptions {
  readonly mailbox?: Mailbox;
  readonly client?: Client;
}

interface RunningSystem {
  readonly sites: readonly string[];
  readonly mails: string;
  readonly bus: { readonly cli: string; readonly admin: string };
  readonly databases: Readonly<Record<string, string>>;
  readonly processes: Readonly<Record<string, number>>;
}

/** The whole system as `npm start` runs it, in a folder and on ports of its own. */
export class Site {
  private constructor(
    readonly home: string,
    private readonly launcher: ChildProcess,
    private readonly output: string[],
  ) {}

  /** @throws Error with the launcher's own words when it does not become ready */
  static async start({
    replicas = 1,
    env = {},
    home = mkdtempSync(join(tmpdir(), 'csite-')),
    args = [],
  }: SiteOptions = {}): Promise<Site> {
    const ports = { PORT: String(await freePort()), MAIL_CATCHER_PORT: String(await freePort()) };
    const launcher = spawn(process.execPath, [join(projectFolder(), 'apps/launcher/dist/main.js'), ...args], {
      env: environmentFor({ ...ports, CSITE_HOME: home, REPLICAS: String(replicas), ...env }),
      // The channel tells the launcher when we are gone, however that came: it ends then.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const site = new Site(home, launcher, []);
    await site.ready();
    return site;
  }

  get origin(): string {
    return this.origins[0] ?? '';
  }

  get origins(): readonly string[] {
    return this.system.sites;
  }

  get client(): Client {
    return new Client(this.origin);
  }

  get mailbox(): Mailbox {
    return new Mailbox(this.system.mails);
  }

  /** Where everything is at this moment: a restarted process has another id. */
  get system(): RunningSystem {
    return JSON.parse(readFileSync(join(this.home, 'run.json'), 'utf8')) as RunningSystem;
  }

  /** What the launcher told the person at the terminal. */
  get said(): string {
    return this.output.join('');
  }

  get launcherPid(): number {
    return this.launcher.pid ?? 0;
  }

  /** Works on while processes die. */
  get patientClient(): PatientClient {
    return new PatientClient(this.origins);
  }

  person(customer: Customer, email: string, { mailbox = this.mailbox, client = this.client }: PersonOptions = {}): Person {
    return new Person(customer, email, client, mailbox);
  }

  /** Every mail that arrived since the folder was made, oldest first; the catcher's API forgets old ones. */
  get receivedMails(): readonly Mail[] {
    return parseLines(join(this.home, 'mails.jsonl'));
  }

  async moveClock(now: string): Promise<void> {
    const answer = await this.client.put('/ops/clock', { now });
    if (answer.status !== 204) throw new Error(`the clock answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  /** `kill -9`, without a word to anybody. */
  kill(name: string): void {
    const pid = this.system.processes[name];
    if (!pid) throw new Error(`no process ${name} among ${Object.keys(this.system.processes).join(', ')}`);
    process.kill(pid, 'SIGKILL');
  }

  /** As Ctrl-C does; leaves the folder when somebody else goes on with it. */
  async stop({ keep = false } = {}): Promise<void> {
    const ended = this.ended();
    this.launcher.kill('SIGINT');
    await ended;
    if (!keep) rmSync(this.home, { recursive: true, force: true });
  }

  private ended(): Promise<void> {
    if (this.launcher.exitCode !== null || this.launcher.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => this.launcher.once('exit', () => resolve()));
  }

  private async ready(): Promise<void> {
    for (const stream of [this.launcher.stdout, this.launcher.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.output.push(text));
    }
    const said = (): string => this.output.join('');
    await eventually(
      () => {
        if (this.launcher.exitCode !== null) return Promise.resolve('ended');
        return Promise.resolve(said().includes('csite is ready') ? 'ready' : said());
      },
      (state) => state === 'ready' || state === 'ended',
      150,
    );
    if (this.launcher.exitCode !== null) throw new Error(`the start ended with ${this.launcher.exitCode}:\n${said()}`);
  }
}

const parseLines = (path: string): Mail[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Mail);
