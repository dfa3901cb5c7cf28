/** The columns of every table of worked cases, in their order. */
export const columns = [
  'case',
  'contract',
  'holds',
  'in use',
  'submitted (JST)',
  'asked',
  'policy',
  'effective',
  'withdraw until',
  'first bill',
  'transition',
  'per period',
  'refused',
] as const;

export type Column = (typeof columns)[number];

/** A row as it is written, with the heading above it and its line in the file (from 1). */
export type WorkedRow = Readonly<Record<Column, string>> & { readonly heading: string; readonly line: number };

/**
 * Reads the tables of worked cases out of a Markdown text; tables whose first column is not `case` are for people alone.
 * Throws, naming the line: a wrong number of cells, other columns, a case named twice, an empty cell (only `refused` may be).
 */
export const workedRows = (markdown: string): WorkedRow[] => {
  const rows: WorkedRow[] = [];
  let heading = '';
  let inTable = false;
  for (const [index, text] of markdown.split(/\r?\n/u).entries()) {
    if (text.startsWith('#')) heading = text.replace(/^#+\s*/u, '');
    if (!text.startsWith('|')) inTable = false;
    else if (isHead(text)) inTable = hasColumns(text, index + 1);
    else if (inTable && !isRule(text)) rows.push(rowOf(text, heading, index + 1));
  }
  refuseDoubles(rows);
  return rows;
};

const cells = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());

const isHead = (text: string): boolean => cells(text)[0] === 'case' && !text.includes('`');
const isRule = (text: string): boolean => cells(text).every((cell) => /^:?-+:?$/u.test(cell));

const hasColumns = (text: string, line: number): true => {
  if (cells(text).join('|') === columns.join('|')) return true;
  throw new Error(`Line ${line}: the columns are "${cells(text).join('", "')}", not "${columns.join('", "')}"`);
};

const rowOf = (text: string, heading: string, line: number): WorkedRow => {
  const values = cells(text);
  if (values.length !== columns.length)
    throw new Error(`Line ${line} has ${values.length} cells, not ${columns.length}: ${text}`);
  const empty = columns.find((column, index) => column !== 'refused' && values[index] === '');
  if (empty) throw new Error(`Line ${line}: "${empty}" is empty: ${text}`);
  const row = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ''])) as Record<Column, string>;
  return { ...row, heading, line };
};

const refuseDoubles = (rows: readonly WorkedRow[]): void => {
  const seen = new Map<string, number>();
  for (const { case: name, line } of rows) {
    if (seen.has(name)) throw new Error(`Line ${line}: case ${name} stands in line ${seen.get(name) ?? 0} already`);
    seen.set(name, line);
  }
};
