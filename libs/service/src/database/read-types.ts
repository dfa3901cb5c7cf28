import { TypeOverrides } from 'pg';

/** Type OIDs of PostgreSQL's catalogue. */
const oid = { bigint: 20, date: 1082, timestamptz: 1184 } as const;

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
  return value;
};

/**
 * How read columns arrive: `date` as it stands on the wire (`2025-04-01`), `timestamptz` as Temporal.Instant,
 * `bigint` as number. pg's own way, a Date at the machine's midnight, is neither.
 */
export const readTypes = new TypeOverrides();
readTypes.setTypeParser(oid.bigint, safeInteger);
readTypes.setTypeParser(oid.date, (text: string) => text);
readTypes.setTypeParser(oid.timestamptz, (text: string) => Temporal.Instant.from(text));
