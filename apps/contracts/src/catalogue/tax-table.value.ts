import type { TaxRateDocument } from '@csite/protocol';
import { TaxRate } from './tax-rate.value';

interface Validity {
  readonly rate: TaxRate;
  readonly from: string;
  readonly until: string;
}

/** Tax rates with the dates on which they hold. */
export class TaxTable {
  readonly #rates: readonly Validity[];

  constructor(documents: readonly TaxRateDocument[]) {
    this.#rates = documents.map(({ rate, from, until = '9999-12-31' }) => ({ rate: TaxRate.parse(rate), from, until }));
  }

  /** @throws RangeError when no rate holds on `date`: an import without it is refused. */
  on(date: Temporal.PlainDate): TaxRate {
    const day = date.toString();
    const found = this.#rates.find(({ from, until }) => from <= day && day <= until);
    if (!found) throw new RangeError(`No tax rate holds on ${day}`);
    return found.rate;
  }
}
