import { randomFillSync } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;
const NO_TRACE = '0'.repeat(32);
const ID_BYTES = 24;

/** Random bytes are drawn for many requests at a time: asking the system costs more than the bytes. */
const pool = Buffer.alloc(ID_BYTES * 128);
let used = pool.length;

const randomId = (): string => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.toString('hex', used, (used += ID_BYTES));
};

/** The W3C trace context for the bus: the caller's trace goes on, a missing or malformed one begins anew. */
export const traceparentFor = (incoming: string | undefined): string => {
  const random = randomId();
  const span = random.slice(32);
  const [, trace, flags] = incoming === undefined ? [] : (TRACEPARENT.exec(incoming) ?? []);
  return trace && trace !== NO_TRACE ? `00-${trace}-${span}-${flags}` : `00-${random.slice(0, 32)}-${span}-01`;
};
