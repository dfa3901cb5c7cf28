import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;
const NO_TRACE = '0'.repeat(32);

/** The W3C trace context for the bus: the caller's trace goes on, a missing or malformed one begins anew. */
export const traceparentFor = (incoming: string | undefined): string => {
  const random = randomBytes(24).toString('hex');
  const [, trace, flags] = TRACEPARENT.exec(incoming ?? '') ?? [];
  const span = random.slice(32);
  return trace && trace !== NO_TRACE ? `00-${trace}-${span}-${flags}` : `00-${random.slice(0, 32)}-${span}-01`;
};
