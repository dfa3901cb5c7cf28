import type { ContractType } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { PlainDateType } from '../calendar/plain-date.type';
import { Term } from '../calendar/term.value';
import type { Customer } from '../customer/customer.entity';
import type { ContractFacts } from '../change/situation';
import type { ContractState } from './contract-state.value';
import { type Line, Lines } from './lines.value';

interface Correction {
  readonly type?: ContractType;
  readonly startedOn?: Temporal.PlainDate;
  readonly lines?: Lines;
}

/** What a customer has of one product. */
export class Contract {
  readonly contractId: string = newId();
  readonly customerId: string;
  readonly product: string;
  protected contractType: ContractType;
  protected startedOn: Temporal.PlainDate;
  /** First day of its first term; of a monthly contract the day since when it is monthly. */
  protected termsFrom: Temporal.PlainDate;
  /** First day of the terms that csite charges: by an application, or because its first day came. Null: billed elsewhere. */
  protected termBegunOn: Temporal.PlainDate | null = null;
  protected lastIncreasedOn: Temporal.PlainDate | null = null;
  /** When the last notice of its renewal fell due that its customer was sent. */
  protected announcedAt: Temporal.Instant | null = null;
  protected lines: Line[];
  protected version = 1;

  constructor(customerId: string, product: string, type: ContractType, startedOn: Temporal.PlainDate, lines: Lines) {
    this.customerId = customerId;
    this.product = product;
    this.contractType = type;
    this.startedOn = startedOn;
    this.termsFrom = startedOn;
    this.lines = [...lines.entries()];
  }

  /** Its customer has the rest. */
  facts(customer: Customer): ContractFacts {
    return {
      product: this.product,
      type: this.contractType,
      startedOn: this.startedOn,
      termsFrom: this.termsFrom,
      lines: new Lines(this.lines),
      lastIncreasedOn: this.lastIncreasedOn ?? undefined,
      ...customer.standing(),
    };
  }

  currentVersion(): number {
    return this.version;
  }

  /** Only of an annual contract. */
  termOn(day: Temporal.PlainDate): Term | undefined {
    return this.contractType === 'annual' ? Term.running(this.termsFrom, day) : undefined;
  }

  /** First day of what it is now: of the running term, or of being monthly. */
  runsFrom(day: Temporal.PlainDate): Temporal.PlainDate {
    return this.termOn(day)?.from ?? this.termsFrom;
  }

  /** Whether its terms begin with `day`: the first one is no renewal. */
  beganOn(day: Temporal.PlainDate): boolean {
    return this.termsFrom.equals(day);
  }

  /** From `day` on; an addition guards the running month against reductions, another type begins a term of its own. */
  become({ type, lines }: ContractState, day: Temporal.PlainDate, increased: boolean, today = day): void {
    if (increased && !this.isIncreasedBetween(day, today)) this.lastIncreasedOn = day;
    if (type !== this.contractType) Object.assign(this, { termsFrom: day, termBegunOn: day });
    this.contractType = type;
    this.lines = [...lines.entries()];
    this.version += 1;
  }

  /** What is accepted late does not hide what was added since; what a clock that went back has yet to come by does not count. */
  private isIncreasedBetween(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
    const last = this.lastIncreasedOn;
    return last !== null && Temporal.PlainDate.compare(day, last) < 0 && Temporal.PlainDate.compare(last, today) <= 0;
  }

  /** Whether its first term begins with `day`, and was not charged yet: corrections of what was charged are made to the bill. */
  beginTerm(day: Temporal.PlainDate): boolean {
    if (this.contractType !== 'annual' || this.termBegunOn !== null || !this.beganOn(day)) return false;
    this.termBegunOn = day;
    this.version += 1;
    return true;
  }

  /** Something around it changed that others are told of with it: its address, its customer's name, its term. */
  touched(): void {
    this.version += 1;
  }

  /** What an import corrects: what it is not about stays as applications have made it. Whether anything changed. */
  correct({ type = this.contractType, startedOn = this.startedOn, lines = new Lines(this.lines) }: Correction): boolean {
    const begins = type !== this.contractType || !startedOn.equals(this.startedOn);
    if (!begins && lines.equals(new Lines(this.lines))) return false;
    if (begins) Object.assign(this, { termsFrom: startedOn, announcedAt: null });
    this.contractType = type;
    this.startedOn = startedOn;
    this.lines = [...lines.entries()];
    this.version += 1;
    return true;
  }
}

export const ContractSchema = defineEntity({
  class: Contract,
  tableName: 'contract',
  properties: {
    contractId: p.uuid().primary(),
    customerId: p.uuid(),
    product: p.text(),
    contractType: p.text().$type<ContractType>(),
    startedOn: p.type(PlainDateType).$type<Temporal.PlainDate>(),
    termsFrom: p.type(PlainDateType).$type<Temporal.PlainDate>(),
    termBegunOn: p.type(PlainDateType).$type<Temporal.PlainDate | null>().nullable(),
    lastIncreasedOn: p.type(PlainDateType).$type<Temporal.PlainDate | null>().nullable(),
    announcedAt: p.type(InstantType).nullable(),
    lines: p.json<Line[]>(),
    version: p.integer().concurrencyCheck(),
  },
});
