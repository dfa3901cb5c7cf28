/** Into memory of its own: a slice of Node's shared pool would keep all of the pool for as long as it is remembered. */
const encoder = new TextEncoder();

/** A reply that was written as JSON before and is sent as it is: what did not change since need not be written again. */
export class Written<A extends object> {
  /** What it is the JSON of; there for the compiler alone. */
  declare readonly reply?: A;

  private constructor(readonly bytes: Uint8Array) {}

  static as<A extends object>(reply: A): Written<A> {
    return new Written(encoder.encode(JSON.stringify(reply)));
  }
}
