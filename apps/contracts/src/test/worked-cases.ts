import type { ContractType, PolicyDocument } from '@csite/protocol';
import type { Situation } from '../change/situation';
import { aSituation } from './situation.builder';

/** A line of a table of worked cases: cells between bars, in the order of the table's head. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table as a person writes it; `#` begins a remark, `"` repeats the cell above. */
export const table = (text: string): Row[] => {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const names = cells(head);
  const rows: Row[] = [];
  for (const line of lines) {
    const values = cells(line);
    if (values.length !== names.length) throw new Error(`"${line}" has ${values.length} cells, not ${names.length}`);
    const above = rows.at(-1);
    rows.push(Object.fromEntries(names.map((name, index) => [name, ditto(values[index] ?? '', above?.[name])])));
  }
  return rows;
};

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const ditto = (cell: string, above: string | undefined): string => (cell === '"' ? (above ?? '') : cell);

/** The situation of a row: `contract` "annual since 2025-01-01", `deadline` "20" or "month-end", `users` "20 → 25". */
export const situationOf = (row: Row): Situation => {
  const [type = '', , since = ''] = (row['contract'] ?? '').split(' ');
  const builder = aSituation().startedOn(since).withUsers(usersOf(row).before).under(policyOf(row));
  if ((type as ContractType) === 'annual') builder.annual();
  if (row['in use']) builder.inUse(Number(row['in use']));
  if (row['last increase']) builder.increasedOn(row['last increase']);
  return builder.at(`${row['submitted (JST)'] ?? ''}+09:00`);
};

const policyOf = ({ deadline = '20' }: Row): Partial<PolicyDocument> => ({
  reductionDeadlineDay: deadline === 'month-end' ? deadline : Number(deadline),
});

export const usersOf = (row: Row): { readonly before: number; readonly after: number } => {
  const [before = 0, after = 0] = (row['users'] ?? '').split('→').map(Number);
  return { before, after };
};
