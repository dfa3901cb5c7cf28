import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './client';
import { aCustomer, type CustomerWishes, importCustomers, known } from './customers';
import { keeperAddress } from './environment';
import { copyFolder, emptyFolder } from './folders';
import { kept } from './kept';
import { LaunchedSystem, saidIn, type Start } from './launched-system';
import { type Mail, Mailbox } from './mailbox';
import { PatientClient } from './patient-client';
import { type Customer, Person } from './person';
import type { Visitor } from './visitor';
import { Visitors, type VisitorOptions } from './visitors';

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
  private readonly visitors: Visitors;

  private constructor(
    readonly home: string,
    private readonly own?: LaunchedSystem,
  ) {
    this.visitors = new Visitors(this.origin);
  }

  /**
   * A site that runs on from spec to spec. Until `stop` it is this spec's alone, its clock too, which stands at the real now;
   * but what earlier specs left is there: bring customers of your own.
   */
  static async shared(): Promise<Site> {
    const site = new Site(await kept('/site'));
    await site.moveClock(Temporal.Now.instant().toString());
    return site;
  }

  /**
   * A site for this spec alone, for one that kills processes, needs settings, or counts what all customers together did.
   * @param start with a folder: an earlier site's, to start on its data, or an empty one
   * @throws Error with the launcher's own words when it does not become ready
   */
  static async start({ home, ...start }: Partial<Start> = {}): Promise<Site> {
    const folder = home ?? (await freshHome());
    return new Site(folder, await LaunchedSystem.start({ home: folder, ...start }));
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
    return saidIn(this.home);
  }

  get launcherPid(): number {
    return this.own?.pid ?? 0;
  }

  /** Works on while processes die. */
  get patientClient(): PatientClient {
    return new PatientClient(this.origins);
  }

  /** A new customer of the vendor with number, subdomain and addresses of its own; it is there when this returns. */
  async customer(wishes: CustomerWishes = {}): Promise<Customer> {
    const record = aCustomer(wishes);
    await importCustomers([record], this.home);
    return known(record);
  }

  /** @param mail an address, or what stands before the @ of the customer's own */
  person(customer: Customer, mail: string, { mailbox = this.mailbox, client = this.client }: PersonOptions = {}): Person {
    const address = mail.includes('@') ? mail : `${mail}@${customer.subdomain}.example`;
    return new Person(customer, address, client, mailbox);
  }

  /** Someone at a browser, Japanese and at a desk unless told. */
  visitor(options: VisitorOptions = {}): Promise<Visitor> {
    return this.visitors.open(options);
  }

  /** Every mail that arrived since the folder was made, oldest first; the catcher's API forgets old ones. */
  get receivedMails(): readonly Mail[] {
    return parseLines(join(this.home, 'mails.jsonl'));
  }

  /** Of all services at once, forward or back; what is due then is done when this returns. */
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

  /** Its visitors go. A site of our own ends as by Ctrl-C, and leaves its folder when somebody else goes on with it. */
  async stop({ keep = false } = {}): Promise<void> {
    await this.visitors.close();
    if (!this.own) {
      await kept(`/left/${encodeURIComponent(this.home)}`);
      return;
    }
    await this.own.stop();
    if (!keep) rmSync(this.home, { recursive: true, force: true });
  }
}

async function freshHome(): Promise<string> {
  const home = emptyFolder('site');
  if (keeperAddress.get() !== undefined) await copyFolder(await kept('/prepared'), home);
  return home;
}

const parseLines = (path: string): Mail[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Mail);
