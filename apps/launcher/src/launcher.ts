import { announcement } from './announcement';
import { type Cards, cardsFor } from './cards';
import type { Configuration } from './configuration';
import { loadDemoData } from './demo-data';
import { demoOperator, makeDemoOperator, operatorPasswordFile } from './demo-operator';
import { Fleet } from './fleet';
import { outsideNames } from './fresh-start';
import type { Home } from './home';
import { natsFor, postgresFor, type Server } from './infrastructure';
import type { Installation } from './installation';
import { mailboxFor, type Mailbox } from './mailbox';
import { migrateAll } from './migrations';
import { portsFor } from './ports';
import { Programs } from './programs';
import { describeSystem, RunFile } from './run-file';
import { Secrets } from './secrets';
import { Supervisor, type Part } from './supervisor';
import type { Terminal } from './terminal';

type Environment = Readonly<Record<string, string | undefined>>;
type Stop = () => Promise<void>;

/** Starts the whole system and keeps it running; what was started last is stopped first. */
export class Launcher {
  private readonly stops: Stop[] = [];
  private readonly supervisor: Supervisor;
  private readonly programs: Programs;
  private readonly runFile: RunFile;

  constructor(
    private readonly configuration: Configuration,
    private readonly home: Home,
    private readonly terminal: Terminal,
  ) {
    this.supervisor = new Supervisor(terminal.say);
    this.programs = new Programs(home, terminal.say);
    this.runFile = new RunFile(home);
  }

  async start(environment: Environment): Promise<void> {
    const { say, show } = this.terminal;
    const ports = await portsFor('PORT', this.configuration.port, 3000, this.configuration.replicas);
    const mailbox = await this.startMailbox(environment);
    const installation = await this.prepare(environment, ports, mailbox);
    say('Bringing the databases up to date …');
    await migrateAll(installation, this.programs);
    say('Starting the services …');
    const fleet = await this.startFleet(installation);
    if (await loadDemoData(installation, this.programs)) say('Sample customers, catalogue and notices were imported');
    await makeDemoOperator(installation, this.programs);
    this.supervise(installation, mailbox, fleet);
    show(
      announcement({
        sites: ports.map((port) => `http://localhost:${port}`),
        mails: mailbox.pageUrl,
        operator: { email: demoOperator, passwordFile: operatorPasswordFile(this.home) },
        clock: this.configuration.clock,
        home: this.home.folder,
        outside: outsideNames(this.configuration),
        today: Temporal.Now.plainDateISO('Asia/Tokyo'),
      }),
    );
  }

  /** Stops everything that was started so far; nothing is left running. */
  async stop(): Promise<void> {
    this.supervisor.stop();
    this.runFile.remove();
    for (let stop = this.stops.pop(); stop !== undefined; stop = this.stops.pop()) await stop();
  }

  private async startMailbox(environment: Environment): Promise<Mailbox> {
    const mailbox = await mailboxFor(this.configuration, this.home, this.programs, environment);
    if (mailbox.program) this.stops.push(() => mailbox.program?.stop() ?? Promise.resolve());
    await mailbox.program?.start();
    return mailbox;
  }

  private async prepare(environment: Environment, ports: readonly number[], mailbox: Mailbox): Promise<Installation> {
    const { configuration, home, terminal } = this;
    const secrets = new Secrets(home.folder);
    terminal.say('Starting PostgreSQL and NATS …');
    const postgres = await this.own(postgresFor(configuration, home));
    const nats = await this.own(natsFor(configuration, home, secrets, terminal.say));
    const publicUrl = configuration.publicUrl ?? `http://localhost:${ports[0]}`;
    const cards = await this.startCards(environment, secrets, ports);
    return { configuration, home, secrets, postgres, nats, ports, publicUrl, smtpUrl: mailbox.smtpUrl, cards, environment };
  }

  private async startCards(environment: Environment, secrets: Secrets, [sitePort]: readonly number[]): Promise<Cards> {
    const { configuration, home, programs } = this;
    const cards = await cardsFor({ configuration, home, secrets, programs, sitePort, path: environment['PATH'] });
    this.stops.push(() => cards.program?.stop() ?? Promise.resolve());
    await cards.program?.start();
    return cards;
  }

  private async own(starting: Promise<Server>): Promise<Server> {
    const server = await starting;
    this.stops.push(() => server.part?.stop() ?? Promise.resolve());
    return server;
  }

  private async startFleet(installation: Installation): Promise<Fleet> {
    const fleet = await Fleet.of(installation, this.programs);
    this.stops.push(() => fleet.stop());
    await fleet.start();
    return fleet;
  }

  private supervise(installation: Installation, mailbox: Mailbox, fleet: Fleet): void {
    const servers = [installation.postgres.part, installation.nats.part, mailbox.program, installation.cards?.program].filter(
      (part) => part !== undefined,
    );
    const parts = [...servers, ...fleet.services, ...fleet.gateways];
    const note = (): void => this.runFile.write(describeSystem(installation, mailbox.pageUrl, parts));
    this.programs.tellErrors();
    for (const part of parts) this.supervisor.watch(noting(part, note));
    note();
  }
}

/** The same part; after each start its new process id is written down. */
function noting(part: Part, note: () => void): Part {
  return { name: part.name, start: () => part.start().then(note), exit: () => part.exit(), stop: () => part.stop() };
}
