import type { AuditValues } from '@csite/protocol';

interface Differences {
  readonly before: AuditValues;
  readonly after: AuditValues;
}

/** In JSON: longer than any field, or the lines of any contract; of more, the thing itself tells. */
const MAX_LENGTH = 8_000;

/** What differs between two states of one thing, by name: the rest stands where the thing itself is kept. */
export const differences = (before: object, after: object): Differences => {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => textOf(old.get(name)) !== textOf(now.get(name)));
  const pick = (values: ReadonlyMap<string, unknown>): AuditValues =>
    Object.fromEntries(names.filter((name) => values.get(name) !== undefined).map((name) => [name, shown(values.get(name))]));
  return { before: pick(old), after: pick(now) };
};

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

const shown = (value: unknown): unknown => (textOf(value).length > MAX_LENGTH ? '…' : value);
