/** An amount of integer yen; never a fraction, so sums are exact. */
export class Yen {
  static readonly zero = new Yen(0);

  private constructor(readonly amount: number) {}

  /** @throws RangeError when `amount` is not a safe integer: a fraction of a yen is a programming error. */
  static of(amount: number): Yen {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not an amount of integer yen`);
    return amount === 0 ? Yen.zero : new Yen(amount);
  }

  static sum(amounts: Iterable<Yen>): Yen {
    let total = Yen.zero;
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  plus(other: Yen): Yen {
    return Yen.of(this.amount + other.amount);
  }

  minus(other: Yen): Yen {
    return Yen.of(this.amount - other.amount);
  }

  times(count: number): Yen {
    return Yen.of(this.amount * count);
  }
}
