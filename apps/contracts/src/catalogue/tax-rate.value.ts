import { Yen } from '@csite/values';

const PARTS = 10_000;

export interface Amounts {
  readonly net: Yen;
  readonly tax: Yen;
  readonly gross: Yen;
}

/** A consumption tax rate, kept in ten-thousandths so that no fraction of a yen appears on the way. */
export class TaxRate {
  private constructor(private readonly parts: number) {}

  /** Reads a decimal fraction such as `0.10`. */
  static parse(text: string): TaxRate {
    const [, digits = ''] = text.split('.');
    return new TaxRate(Number(digits.padEnd(4, '0')));
  }

  /** Tax once over the whole net, rounded down. */
  on(net: Yen): Amounts {
    const tax = Yen.of(Math.floor(net.times(this.parts).amount / PARTS));
    return { net, tax, gross: net.plus(tax) };
  }
}
