/** Columns that are not text, by the last part of their heading. */
const NUMBERS = new Set(['quantity', 'usersInUse', 'capacityGiB', 'usedGiB']);
const FLAGS = new Set(['sameAsContractor']);

type Node = string | number | boolean | { [key: string]: Node } | Node[];

/**
 * One CSV row as the record that JSON Lines have: `contracts.0.lines.1.code` names a place in it. Empty cells of lists
 * and of billing mean that there is nothing; elsewhere they are empty text.
 */
export const recordOf = (row: Readonly<Record<string, string>>): object => {
  const record: { [key: string]: Node } = { billing: { mails: [] }, contracts: [] };
  for (const [heading, cell] of Object.entries(row)) {
    const path = heading.trim().split('.');
    if (cell !== '' || keepsEmptyText(path)) put(record, path, valueOf(path.at(-1) ?? '', cell));
  }
  return dense(record) as object;
};

const keepsEmptyText = ([first]: readonly string[]): boolean => first === 'contractor';

const valueOf = (name: string, cell: string): Node => {
  const text = cell.trim();
  if (NUMBERS.has(name) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (FLAGS.has(name) && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return cell;
};

const put = (root: { [key: string]: Node }, path: readonly string[], value: Node): void => {
  let place: { [key: string]: Node } = root;
  path.slice(0, -1).forEach((key, index) => {
    const next = /^\d+$/.test(path[index + 1] ?? '') ? [] : {};
    if (!Object.hasOwn(place, key) || typeof place[key] !== 'object') define(place, key, next);
    place = place[key] as { [key: string]: Node };
  });
  define(place, path.at(-1) ?? '', value);
};

/** Whatever a heading is called, it becomes a property of the record's own. */
const define = (place: object, key: string, value: Node): void => {
  Object.defineProperty(place, key, { value, enumerable: true, writable: true, configurable: true });
};

/** Lists without the places that no cell filled. */
const dense = (node: Node): Node => {
  if (Array.isArray(node)) return Object.values(node).map(dense);
  return typeof node === 'object' ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dense(value)])) : node;
};
