/** What the server can be given by itself. */
export interface Batch {
  readonly bytes: Buffer;
  /** The SQL that the server runs when it gets this; undefined for a log-in and a good-bye. */
  readonly statement?: string;
}

const LENGTH = 4;
const [QUERY, PARSE, BIND, SYNC, TERMINATE, PASSWORD] = ['Q', 'P', 'B', 'S', 'X', 'p'];

/** Cuts what a PostgreSQL client sends (frontend/backend protocol 3.0, no TLS) behind each statement: simple Query, or all up to Sync. */
export class FrontendReader {
  #bytes = Buffer.alloc(0);
  #begun: Buffer[] = [];
  #statement = '';
  #isStarted = false;
  readonly #prepared = new Map<string, string>();

  read(chunk: Buffer): Batch[] {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const batches: Batch[] = [];
    for (let message = this.#next(); message; message = this.#next()) {
      const batch = this.#take(message);
      if (batch) batches.push(batch);
    }
    return batches;
  }

  /** The start message alone has no letter in front of its length. */
  #next(): Buffer | undefined {
    const letter = this.#isStarted ? 1 : 0;
    if (this.#bytes.length < letter + LENGTH) return undefined;
    const length = letter + this.#bytes.readInt32BE(letter);
    if (this.#bytes.length < length) return undefined;
    const message = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return message;
  }

  #take(message: Buffer): Batch | undefined {
    if (!this.#isStarted) {
      this.#isStarted = true;
      return { bytes: message };
    }
    const letter = String.fromCharCode(message[0] ?? 0);
    if (letter === TERMINATE || letter === PASSWORD) return { bytes: message };
    this.#begun.push(message);
    this.#note(
      letter,
      message
        .subarray(1 + LENGTH)
        .toString('utf8')
        .split('\0'),
    );
    if (letter !== QUERY && letter !== SYNC) return undefined;
    const batch = { bytes: Buffer.concat(this.#begun), statement: this.#statement };
    this.#begun = [];
    return batch;
  }

  /** `texts`: what the message holds, as far as it is text. */
  #note(letter: string, texts: readonly string[]): void {
    const [first = '', second = ''] = texts;
    if (letter === QUERY) this.#statement = first;
    if (letter === PARSE) this.#prepared.set(first, second);
    if (letter === BIND) this.#statement = this.#prepared.get(second) ?? '';
  }
}
