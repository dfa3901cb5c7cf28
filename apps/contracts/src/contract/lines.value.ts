import type { ChangeDirection } from '@csite/protocol';

export interface Line {
  readonly code: string;
  readonly quantity: number;
}

/** What a contract holds: a quantity per product code, in the order in which bills list them. */
export class Lines {
  readonly #entries: readonly Line[];

  constructor(entries: readonly Line[]) {
    this.#entries = entries.map(({ code, quantity }) => ({ code, quantity }));
  }

  codes(): string[] {
    return this.#entries.map(({ code }) => code);
  }

  quantityOf(code: string): number {
    return this.#entries.find((line) => line.code === code)?.quantity ?? 0;
  }

  /** With the quantity of every line whose code is chosen set anew. */
  withQuantity(quantity: number, chosen: (code: string) => boolean): Lines {
    return new Lines(this.#entries.map((line) => (chosen(line.code) ? { ...line, quantity } : line)));
  }

  /** How many more of each code `after` holds; what did not grow is left out. */
  addedIn(after: Lines): Line[] {
    return after
      .entries()
      .map(({ code, quantity }) => ({ code, quantity: quantity - this.quantityOf(code) }))
      .filter(({ quantity }) => quantity > 0);
  }

  /** Any line that shrinks makes a change a reduction. */
  directionTo(after: Lines): ChangeDirection {
    return this.#entries.some(({ code, quantity }) => after.quantityOf(code) < quantity) ? 'reduction' : 'increase';
  }

  equals(other: Lines): boolean {
    return JSON.stringify(this.#entries) === JSON.stringify(other.#entries);
  }

  entries(): readonly Line[] {
    return this.#entries;
  }
}
