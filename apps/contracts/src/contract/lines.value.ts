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

  /** With `quantity` of `code`: a new line comes last, none of it takes the line away. */
  with(code: string, quantity: number): Lines {
    const others = this.#entries.filter((line) => line.code !== code || quantity > 0);
    const held = others.some((line) => line.code === code);
    if (held) return new Lines(others.map((line) => (line.code === code ? { code, quantity } : line)));
    return new Lines(quantity > 0 ? [...others, { code, quantity }] : others);
  }

  /** With another item in the place of `code`, as many of it. */
  swap(code: string, by: string): Lines {
    return new Lines(this.#entries.map((line) => (line.code === code ? { ...line, code: by } : line)));
  }

  /** The codes of which `after` holds less. */
  shrinkingTo(after: Lines): string[] {
    return this.#entries.filter(({ code, quantity }) => after.quantityOf(code) < quantity).map(({ code }) => code);
  }

  equals(other: Lines): boolean {
    return JSON.stringify(this.#entries) === JSON.stringify(other.#entries);
  }

  entries(): readonly Line[] {
    return this.#entries;
  }
}
