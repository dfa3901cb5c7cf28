import type { ContractType, PolicyDocument } from '@csite/protocol';
import { Lines } from '../contract/lines.value';
import { Situation } from '../quote/situation';
import { aMarket } from './sample-market';

export const NEO = 'KNEOJST1MB001';
export const APP_SUITE = 'KAPPJST1MB001';
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

  at(instant: string): Situation {
    const plan = { code: NEO, quantity: this.#users };
    const options = [
      ...this.#options.map((code) => ({ code, quantity: this.#users })),
      ...this.#ones.map((code) => ({ code, quantity: 1 })),
    ];
    const contract = {
      product: 'neo',
      type: this.#type,
      startedOn: Temporal.PlainDate.from(this.#startedOn),
      lines: new Lines([plan, ...options]),
      lastIncreasedOn: this.#increasedOn ? Temporal.PlainDate.from(this.#increasedOn) : undefined,
    };
    return new Situation(contract, this.#inUse, aMarket(this.#policy, this.#step), Temporal.Instant.from(instant));
  }
}

export const aSituation = (): SituationBuilder => new SituationBuilder();
