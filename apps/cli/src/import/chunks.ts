export interface ChunkLimits {
  readonly items: number;
  readonly bytes: number;
}

/** Groups what comes in, so that each group fits one request. */
export async function* chunks<T>(
  all: AsyncIterable<T> | Iterable<T>,
  { items, bytes }: ChunkLimits,
  sizeOf: (one: T) => number,
): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  let size = 0;
  for await (const one of all) {
    const more = sizeOf(one);
    if (chunk.length > 0 && (chunk.length === items || size + more > bytes)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(one);
    size += more;
  }
  if (chunk.length > 0) yield chunk;
}
