import type { TaxRateDocument } from '@csite/protocol';
import { Yen } from '@csite/values';

const PARTS = 10_000;

/** A rate of consumption tax, kept in ten-thousandths so that no fraction of a yen appears on the way. */
export class TaxRate {
  private constructor(
    /** As a decimal fraction, e.g. `0.10`. */
    readonly text: string,
    private readonly parts: number,
  ) {}

  static parse(text: string): TaxRate {
    const [, digits = ''] = text.split('.');
    return new TaxRate(text, Number(digits.padEnd(4, '0')));
  }

  /** Once over all lines of a document, rounded towards zero: what takes back takes back exactly what was taken. */
  on(net: Yen): Yen {
    return Yen.of(Math.trunc(net.times(this.parts).amount / PARTS));
  }
}

/** The rate that holds on a day. @throws RangeError when none does: contracts refuse to sell then. */
export const rateOn = (rates: readonly TaxRateDocument[], day: string): string => {
  const found = rates.find(({ from, until = '9999-12-31' }) => from <= day && day <= until);
  if (!found) throw new RangeError(`no tax rate holds on ${day}`);
  return found.rate;
};
