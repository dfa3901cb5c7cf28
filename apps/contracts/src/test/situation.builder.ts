import type { ContractType, PaymentMethod, PolicyDocument } from '@csite/protocol';
import { type Line, Lines } from '../contract/lines.value';
import { Situation, type Surroundings } from '../change/situation';
import { aMarket, type ItemEdits } from './sample-market';

export const NEO = 'KNEOJST1MB001';
export const APP_SUITE = 'KAPPJST1MB001';
export const PREMIUM = 'KNEOPRE1MB001';
export const DISK = 'KDSKJST1MB001';
export const IP_RESTRICTION = 'KIPRJST1MB001';
export const BACKUP = 'KBKUJST1MB001';

/** `aSituation().annual().startedOn('2025-01-01').withUsers(20).at('2025-06-15T10:00+09:00')`: only what matters to a test. */
export class SituationBuilder {
  #type: ContractType = 'monthly';
  #startedOn = '2022-04-01';
  #users = 50;
  #options: readonly string[] = [];
  #inUse = 1;
  #increasedOn?: string;
  #policy: Partial<PolicyDocument> = {};
  #ones: readonly string[] = [];
  #step = 1;
  #items: ItemEdits = {};
  #product = 'neo';
  #paymentMethod: PaymentMethod = 'bank-transfer';
  #name = { company: '株式会社サンブルデータ', companyKana: 'カブシキガイシャサンブルデータ' };
  #around: Partial<Surroundings> = {};
  #lines?: readonly Line[];

  annual(): this {
    this.#type = 'annual';
    return this;
  }

  startedOn(date: string): this {
    this.#startedOn = date;
    return this;
  }

  withUsers(users: number): this {
    this.#users = users;
    return this;
  }

  /** Options that follow the number of users. */
  withOptions(...codes: string[]): this {
    this.#options = codes;
    return this;
  }

  /** Options that are held once, however many users there are. */
  withOneOf(...codes: string[]): this {
    this.#ones = codes;
    return this;
  }

  /** Plans are sold in steps of so many users. */
  inStepsOf(step: number): this {
    this.#step = step;
    return this;
  }

  /** Items that differ from the sample. */
  selling(items: ItemEdits): this {
    this.#items = items;
    return this;
  }

  inUse(users: number): this {
    this.#inUse = users;
    return this;
  }

  increasedOn(date: string): this {
    this.#increasedOn = date;
    return this;
  }

  under(policy: Partial<PolicyDocument>): this {
    this.#policy = policy;
    return this;
  }

  /** Exactly these lines of a product, instead of users and options. */
  of(product: string, ...lines: readonly Line[]): this {
    this.#product = product;
    this.#lines = lines;
    return this;
  }

  called(company: string, companyKana: string): this {
    this.#name = { company, companyKana };
    return this;
  }

  payingBy(method: PaymentMethod): this {
    this.#paymentMethod = method;
    return this;
  }

  /** What else there is: open applications, other contracts, what is stored. */
  amid(around: Partial<Surroundings>): this {
    this.#around = around;
    return this;
  }

  at(instant: string): Situation {
    const plan = { code: NEO, quantity: this.#users };
    const options = [
      ...this.#options.map((code) => ({ code, quantity: this.#users })),
      ...this.#ones.map((code) => ({ code, quantity: 1 })),
    ];
    const contract = {
      product: this.#product,
      type: this.#type,
      paymentMethod: this.#paymentMethod,
      ...this.#name,
      startedOn: Temporal.PlainDate.from(this.#startedOn),
      termsFrom: Temporal.PlainDate.from(this.#startedOn),
      lines: new Lines(this.#lines ?? [plan, ...options]),
      lastIncreasedOn: this.#increasedOn ? Temporal.PlainDate.from(this.#increasedOn) : undefined,
    };
    const around = { usersInUse: this.#inUse, diskUsedBytes: 0, open: [], others: [], ...this.#around };
    return new Situation(contract, around, aMarket(this.#policy, this.#step, this.#items), Temporal.Instant.from(instant));
  }
}

export const aSituation = (): SituationBuilder => new SituationBuilder();
