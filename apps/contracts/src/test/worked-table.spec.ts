import { columns, workedRows } from './worked-table';

const head = `| ${columns.join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |`;
const values = [
  'U-01',
  'neo monthly since 2022-04-01',
  'KNEOJST1MB001×50',
  '42 users',
  '2025-03-20 23:59:59',
  'users 45',
  'sample',
  '2025-04-01',
  '2025-03-20 23:59:59',
  '2025-04',
  '0',
  '18,000 + 1,800 = 19,800 / month',
  '',
];
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const but = (index: number, value: string): string[] => values.map((cell, at) => (at === index ? value : cell));

describe('the tables of worked cases', () => {
  it('give each row by the names of its columns, with its heading and line', () => {
    const [row] = workedRows(`# Cases\n\n## Users\n\nWords.\n\n${head}\n${line(values)}\n`);

    expect(row).toEqual({
      ...Object.fromEntries(columns.map((column, index) => [column, values[index]])),
      heading: 'Users',
      line: 9,
    });
  });

  it('may be padded, aligned and ended as editors do', () => {
    const padded = (cells: readonly string[]): string => `|${cells.map((cell) => `  ${cell.padEnd(40)}`).join('|')}|  `;
    const rule = columns.map(() => ':---:');

    const rows = workedRows([padded(columns), line(rule), padded(values), ''].join('\r\n'));

    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([values]);
  });

  it('are as many as there are, under the heading that is next above', () => {
    const text = `## A\n${head}\n${line(values)}\n\n## B\n${head}\n${line(but(0, 'U-02'))}\n\nWords.\n\n${head}\n${line(but(0, 'U-03'))}`;

    expect(workedRows(text).map((row) => [row.case, row.heading])).toEqual([
      ['U-01', 'A'],
      ['U-02', 'B'],
      ['U-03', 'B'],
    ]);
  });

  it('are told from tables for people alone', () => {
    expect(workedRows(`| code | yen |\n| --- | --- |\n| KNEOJST1MB001 | 400 |\n\n${head}\n${line(values)}`)).toHaveLength(1);
  });

  it.each([
    ['a cell too few', line(values.slice(0, 12)), 'Line 3 has 12 cells, not 13: | U-01'],
    ['a cell too many', line([...values, '']), 'Line 3 has 14 cells, not 13: | U-01'],
    ['a bar within a cell', line(but(6, 'deadline 20 | additions full-month')), 'Line 3 has 14 cells, not 13'],
    ['an empty cell', line(but(9, '')), 'Line 3: "first bill" is empty'],
    ['a case named twice', `${line(values)}\n${line(values)}`, 'Line 4: case U-01 stands in line 3 already'],
  ])('with %s are refused by line', (_what, rows, message) => {
    expect(() => workedRows(`${head}\n${rows}`)).toThrow(message);
  });

  it('with other columns are refused', () => {
    expect(() => workedRows(`${head.replace('asked', 'wanted')}\n${line(values)}`)).toThrow('Line 1: the columns are "case"');
  });
});
