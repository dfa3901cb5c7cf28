/** So many entries, of which those not asked for longest go first. */
export class Recent<V> {
  readonly #entries = new Map<string, V>();

  constructor(private readonly most: number) {}

  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#moveToEnd(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#moveToEnd(key, value);
    const [oldest] = this.#entries.size > this.most ? this.#entries.keys() : [];
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  #moveToEnd(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
  }
}
