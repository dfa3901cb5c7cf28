/** Work with the same key is done one after the other, in the order it came; different keys do not wait for each other. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();

  /** The work must not reject. */
  add(key: string, work: () => Promise<void>): void {
    const tail = (this.tails.get(key) ?? Promise.resolve()).then(work);
    this.tails.set(key, tail);
    void tail.then(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
  }
}
