import { randomUUIDv7 } from 'node:crypto';

/** A UUIDv7 (RFC 9562): sorts by creation, so indexes stay dense. */
export const newId = (): string => randomUUIDv7();
