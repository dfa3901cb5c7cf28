import { Call, forCustomer, forEveryCustomer } from '@csite/messaging';
import type {
  AccountCaller,
  ApplicationView,
  CreateQuoteRequest,
  ImportCommitted,
  PolicyDocument,
  QuoteView,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import {
  type Ending,
  everyOrder,
  type Rival,
  type RivalReplica,
  RivalReplicas,
  TestWorld,
  type Verdict,
  type Wish,
} from '@csite/testing';
import { newId } from '@csite/values';
import { ApplicationController } from '../application/application.controller';
import { APPLY, ApplyApplicationService } from '../application/apply-application.service';
import { CHARGE, RECHARGE } from '../charge/charge-schedule';
import { CatalogueController } from '../catalogue/catalogue.controller';
import { appendOnly, contractsMigrations } from '../contracts.migrations';
import { ContractsModule } from '../contracts.module';
import { REMIND } from '../disk/disk-usage.recorder';
import { OperatorApplicationController } from '../application/operator-application.controller';
import { ImportController } from '../import/import.controller';
import { QuoteController } from '../quote/quote.controller';
import { EXPIRE } from '../quote/quote.service';
import { AnnounceRenewalService } from '../renewal/announce-renewal.service';
import { RenewContractService } from '../renewal/renew-contract.service';
import { ANNOUNCE, BEGIN, RENEW } from '../renewal/renewal-schedule';
import { answerLine, type ApplicationOfQuote, APPLICATIONS, ENDING, idsIn, masking } from './rival-ending';
import { numbers } from './contracts.world';
import { sampleCatalogue, sampleCustomers } from './sample-market';

/** A command or a piece of due work, as one replica is asked to do it. */
export type Command = (at: RivalReplica) => () => Promise<unknown>;

export interface Outcome extends Omit<Verdict, 'serial'> {
  /** The answers in a word each (state, code or `done`), when the first comes first and when the second does. */
  readonly said: readonly [string, string];
}

/** No command of this service has fewer. */
const FEWEST_STEPS = 10;
const BEGUN = 'begun';
const READY = 'ready';
const HOUR = 3_600_000;

/** Two replicas of the service, the sample's catalogue and customers, and rivals that meet on them. */
export class RivalContracts {
  #customers: ReadonlyMap<string, string> = new Map();

  private constructor(
    private readonly world: TestWorld,
    private readonly pair: RivalReplicas,
  ) {}

  /** An operator accepts added disk, the policy all other kinds; reductions may be withdrawn until the end of the month. */
  static async start(now: string): Promise<RivalContracts> {
    const world = await TestWorld.start();
    const migration = { appendOnly };
    const env = { NATS_URL: world.natsUrl };
    const parts = { due_work: [APPLY, RENEW, ANNOUNCE, BEGIN, CHARGE, RECHARGE, REMIND, EXPIRE] };
    const service = { name: 'contracts', module: ContractsModule, migrations: contractsMigrations, migration, parts, env };
    const rivals = new RivalContracts(world, await RivalReplicas.start(service));
    await rivals.#import(now);
    return rivals;
  }

  async stop(): Promise<void> {
    await this.pair.stop();
    await this.world.stop();
  }

  /** Both replicas, or each of them, at an instant. */
  setClocks(one: string, two = one): void {
    const [first, second] = this.pair.replicas;
    first.setClock(one);
    second.setClock(two);
  }

  /** The customers as they were imported; what is done from here on is what the rivals find. */
  begin(now: string): Promise<void> {
    this.setClocks(now);
    return this.pair.rows.restore(BEGUN);
  }

  quote(customerNumber: string, asked: CreateQuoteRequest): Promise<QuoteView> {
    const call = this.#call(customerNumber);
    return asAccount(call, () => this.pair.replicas[0].service.get(QuoteController).create(asked, call));
  }

  async apply(customerNumber: string, asked: CreateQuoteRequest): Promise<ApplicationView> {
    const { quoteId } = await this.quote(customerNumber, asked);
    const call = this.#call(customerNumber);
    return asAccount(call, () => this.pair.replicas[0].service.get(ApplicationController).submit({ quoteId }, call));
  }

  submit(customerNumber: string, { quoteId }: QuoteView, { replaces, key }: Submission = {}): Command {
    const request = { quoteId, ...(replaces !== undefined && { replaces }) };
    return ({ service }) =>
      () => {
        const call = this.#call(customerNumber, key);
        return asAccount(call, () => service.get(ApplicationController).submit(request, call));
      };
  }

  withdraw(customerNumber: string, { applicationId }: ApplicationView, key?: string): Command {
    return ({ service }) =>
      () => {
        const call = this.#call(customerNumber, key);
        return asAccount(call, () => service.get(ApplicationController).withdraw({ applicationId }, call));
      };
  }

  accept({ applicationId }: ApplicationView): Command {
    return ({ service }) =>
      () =>
        forEveryCustomer(() => service.get(OperatorApplicationController).accept({ applicationId }, operatorCall()));
  }

  reject({ applicationId }: ApplicationView): Command {
    return ({ service }) =>
      () =>
        forEveryCustomer(() =>
          service.get(OperatorApplicationController).reject({ applicationId, reason: '在庫なし' }, operatorCall()),
        );
  }

  /** One sweep of one kind of due work. */
  due(kind: keyof typeof DUE): Command {
    return (replica) => () => replica.sweep({ [kind]: DUE[kind](replica) });
  }

  /** A file of these lines, committed by the command. */
  async importOf(lines: readonly string[]): Promise<Command> {
    const importId = await this.#upload(lines);
    return ({ service }) =>
      (): Promise<ImportCommitted> =>
        forEveryCustomer(() => service.get(ImportController).commit({ importId }));
  }

  /** What was done since `begin` is where every order begins, with the clocks as they stand. */
  async meet(one: Command, two: Command, wish?: Wish): Promise<Outcome> {
    const { rows, replicas } = this.pair;
    await rows.keep(READY);
    const known = idsIn(await this.#lines());
    const rivals = async (): Promise<readonly [Rival, Rival]> => {
      await rows.restore(READY);
      return [replicas[0].rival(one(replicas[0])), replicas[1].rival(two(replicas[1]))];
    };
    const ending = async (answers: readonly PromiseSettledResult<unknown>[]): Promise<Ending> => {
      await this.#catchUp();
      const mask = masking(known, await rows.rows<ApplicationOfQuote>(APPLICATIONS));
      return { answers: answers.map((answer) => mask(answerLine(answer))), rows: (await this.#lines()).map(mask).sort() };
    };
    const { serial, ...verdict } = await everyOrder({ rivals, ending }, wish);
    const [first, second] = verdict.steps;
    if (Math.min(first, second) < FEWEST_STEPS)
      throw new RangeError(`only ${first} and ${second} steps: the rivals did not do what they should`);
    return { said: [inWords(serial[0]), inWords(serial[1])], ...verdict };
  }

  /** What was still due when both were done is done by the one whose clock is ahead. */
  async #catchUp(): Promise<void> {
    const ahead = this.pair.replicas.toSorted((a, b) => Temporal.Instant.compare(nowAt(b), nowAt(a)))[0];
    if (!ahead) return;
    for (const kind of [APPLY, RENEW, ANNOUNCE] as const)
      if (await this.#isDue(kind, nowAt(ahead))) await ahead.sweep({ [kind]: DUE[kind](ahead) });
  }

  /** A sweep that finds nothing is several round trips, after each of a thousand orders. */
  async #isDue(kind: string, now: Temporal.Instant): Promise<boolean> {
    const due = await this.pair.rows.rows('select 1 from due_work where kind = $1 and due_at <= $2', [kind, now.toString()]);
    return due.length > 0;
  }

  async #lines(): Promise<string[]> {
    return (await this.pair.rows.rows<{ line: string }>(ENDING)).map(({ line }) => line);
  }

  async #import(now: string): Promise<void> {
    this.setClocks(now);
    const sample = sampleCatalogue();
    const document = { ...sample, policy: { ...sample.policy, ...policy } };
    const [{ service }] = this.pair.replicas;
    await forEveryCustomer(() => service.get(CatalogueController).import({ document }));
    const importId = await this.#upload(rivalCustomers());
    await forEveryCustomer(() => service.get(ImportController).commit({ importId }));
    const rows = await this.pair.rows.rows<{ id: string; number: string }>(
      'select customer_id as id, customer_number as number from customer',
    );
    this.#customers = new Map(rows.map(({ id, number }) => [number, id]));
    // What was told of the import is no matter of any rival's, and the less there is to compare the faster.
    await this.pair.rows.rows('delete from outbox');
    await this.pair.rows.keep(BEGUN);
  }

  async #upload(lines: readonly string[]): Promise<string> {
    const imports = this.pair.replicas[0].service.get(ImportController);
    const { importId } = await imports.begin({});
    await imports.append({ importId, lines: lines.map((text, index) => ({ number: index + 1, text })) });
    return importId;
  }

  #call(customerNumber: string, idempotencyKey = newId()): Call {
    const caller: AccountCaller = {
      kind: 'account',
      accountId: PERSON,
      sessionId: PERSON,
      customerId: this.#customers.get(customerNumber) ?? '',
      role: 'owner',
      name: '山田太郎',
      email: 'taro@example.jp',
      confirmedAt: Number.MAX_SAFE_INTEGER,
    };
    return new Call({ caller, idempotencyKey, deadline: Date.now() + HOUR });
  }
}

interface Submission {
  readonly replaces?: string;
  readonly key?: string;
}

/** One with a contract by the month, one with a contract by the year and another by the month. */
export const rivalCustomers = (): string[] =>
  sampleCustomers().filter((line) => line.includes(numbers.monthly) || line.includes(numbers.annual));

const policy = {
  reductionDeadlineDay: 'month-end',
  acceptance: {
    users: 'automatic',
    options: 'automatic',
    plan: 'automatic',
    disk: 'operator',
    terms: 'automatic',
    'legal-name': 'automatic',
  },
} satisfies Partial<PolicyDocument>;

const PERSON = newId();

/** As the bus has it done: in sight of the rows of the account's customer. */
const asAccount = <T>({ account }: Call, work: () => T): T => forCustomer(account.customerId, work);

const operatorCall = (): Call =>
  new Call({
    caller: { kind: 'operator', operatorId: PERSON, sessionId: PERSON, name: '担当 花子', email: 'hanako@vendor.example' },
    idempotencyKey: newId(),
    deadline: Date.now() + HOUR,
  });

const inWords = ({ answers }: Ending): string => answers.map((answer) => answer.split(' ')[0]).join(', ');

const nowAt = ({ service }: RivalReplica): Temporal.Instant => service.get<Clock>(Clock).now();

const DUE = {
  [APPLY]: ({ service }: RivalReplica) =>
    service.get(ApplyApplicationService).applyDue.bind(service.get(ApplyApplicationService)),
  [RENEW]: ({ service }: RivalReplica) => service.get(RenewContractService).renew.bind(service.get(RenewContractService)),
  [ANNOUNCE]: ({ service }: RivalReplica) =>
    service.get(AnnounceRenewalService).announce.bind(service.get(AnnounceRenewalService)),
} as const;
