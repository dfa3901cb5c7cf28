import type { ContractType } from '@csite/protocol';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { PlainDateType } from '../calendar/plain-date.type';
import { Term } from '../calendar/term.value';
import type { ContractFacts } from '../quote/situation';
import { type Line, Lines } from './lines.value';

/** What a customer has of one product. */
export class Contract {
  readonly contractId: string = newId();
  readonly customerId: string;
  readonly product: string;
  protected contractType: ContractType;
  protected startedOn: Temporal.PlainDate;
  protected lastIncreasedOn: Temporal.PlainDate | null = null;
  protected lines: Line[];
  protected version = 1;

  constructor(customerId: string, product: string, type: ContractType, startedOn: Temporal.PlainDate, lines: Lines) {
    this.customerId = customerId;
    this.product = product;
    this.contractType = type;
    this.startedOn = startedOn;
    this.lines = [...lines.entries()];
  }

  facts(): ContractFacts {
    return {
      product: this.product,
      type: this.contractType,
      startedOn: this.startedOn,
      lines: new Lines(this.lines),
      lastIncreasedOn: this.lastIncreasedOn ?? undefined,
    };
  }

  currentVersion(): number {
    return this.version;
  }

  /** Only an annual contract has an end. */
  termOn(day: Temporal.PlainDate): { readonly from: Temporal.PlainDate; readonly until?: Temporal.PlainDate } {
    return this.contractType === 'annual' ? Term.running(this.startedOn, day) : { from: this.startedOn };
  }

  /** Holds the new lines from `day` on; an addition guards the running month against reductions. */
  changeLines(after: Lines, day: Temporal.PlainDate): void {
    if (new Lines(this.lines).directionTo(after) === 'increase') this.lastIncreasedOn = day;
    this.lines = [...after.entries()];
    this.version += 1;
  }

  /** Its environment got another address: the contract holds the same, but others are told of it anew. */
  moved(): void {
    this.version += 1;
  }

  /** What an import corrects. */
  correct(type: ContractType, startedOn: Temporal.PlainDate, lines: Lines): void {
    this.contractType = type;
    this.startedOn = startedOn;
    this.lines = [...lines.entries()];
    this.version += 1;
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
    lastIncreasedOn: p.type(PlainDateType).$type<Temporal.PlainDate | null>().nullable(),
    lines: p.json<Line[]>(),
    version: p.integer().concurrencyCheck(),
  },
});
