import { randomUUIDv7 } from 'node:crypto';

/** Millisecond and the 12 bits behind it of the last id, as 15 hex digits. */
let last = '';

/**
 * A UUIDv7 (RFC 9562): sorts by creation, so indexes stay dense, and within this process strictly: what one transaction writes
 * in one millisecond keeps its order. 62 bits are random always.
 */
export const newId = (): string => {
  const id = randomUUIDv7();
  const head = id.slice(0, 8) + id.slice(9, 13) + id.slice(15, 18);
  last = head > last ? head : (BigInt(`0x${last}`) + 1n).toString(16).padStart(15, '0');
  return `${last.slice(0, 8)}-${last.slice(8, 12)}-7${last.slice(12)}${id.slice(18)}`;
};
