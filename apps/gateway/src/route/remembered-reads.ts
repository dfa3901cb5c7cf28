import type { Shape } from '@csite/protocol';

const LONGEST_URL = 256;
const MOST = 512;

const freeze = <T extends object>(words: T): T => {
  for (const value of Object.values(words)) if (typeof value === 'object' && value !== null) freeze(value as object);
  return Object.freeze(words);
};

/**
 * The words of a read are in its URL, and screens ask the same few URLs over and over: what was read from one and found valid is
 * used again, frozen, because many requests share it.
 */
export class RememberedReads {
  private readonly byShape = new WeakMap<Shape<object>, Map<string, object>>();

  /** @throws what `read` throws; a refusal is not remembered. */
  recall<Q extends object>(shape: Shape<Q>, url: string, read: () => Q): Q {
    if (url.length > LONGEST_URL) return read();
    const known = this.of(shape);
    const before = known.get(url);
    if (before) return before as Q;
    const words = freeze(read());
    if (known.size >= MOST) known.clear();
    known.set(url, words);
    return words;
  }

  private of(shape: Shape<object>): Map<string, object> {
    const known = this.byShape.get(shape) ?? new Map<string, object>();
    this.byShape.set(shape, known);
    return known;
  }
}
