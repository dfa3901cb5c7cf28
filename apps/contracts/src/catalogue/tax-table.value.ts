import type { TaxRateDocument } from '@csite/protocol';
import { notInForce } from './not-in-force';
import { TaxRate } from './tax-rate.value';

interface Validity {
  readonly rate: TaxRate;
  readonly from: string;
  readonly until: string;
}

const FOR_EVER = '9999-12-31';

/** Tax rates with the dates on which they hold. */
export class TaxTable {
  readonly #rates: readonly Validity[];

  constructor(documents: readonly TaxRateDocument[]) {
    this.#rates = documents.map(({ rate, from, until = FOR_EVER }) => ({ rate: TaxRate.parse(rate), from, until }));
  }

  /** @throws Failure `conflict` `tax-rate.not-in-force` when no rate holds on `date`: before the first one. */
  on(date: Temporal.PlainDate): TaxRate {
    const day = date.toString();
    const [found] = this.#at(day);
    if (!found) throw notInForce('tax-rate', day);
    return found.rate;
  }

  /** The first day from `date` on that has no rate, or more than one: contracts are priced ahead. */
  firstUnclear(date: Temporal.PlainDate): string | undefined {
    const changes = this.#rates.flatMap(({ from, until }) => [from, ...(until === FOR_EVER ? [] : [dayAfter(until)])]);
    return [date.toString(), ...changes.filter((day) => day >= date.toString()).sort()].find((day) => this.#at(day).length !== 1);
  }

  #at(day: string): readonly Validity[] {
    return this.#rates.filter(({ from, until }) => from <= day && day <= until);
  }
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
