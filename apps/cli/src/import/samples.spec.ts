import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLines } from './csv-lines';
import { recordOf } from './csv-record';
import { fileKind } from './file-kind';

type Value = string | number | boolean | Value[] | { [key: string]: Value };
type Cells = Record<string, string>;

const samples = readFileSync(join(__dirname, '../../../../deploy/samples/customers.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { [key: string]: Value });

/** A record as the cells of a spreadsheet, headings joined by dots. */
const cellsOf = (value: Value, heading = ''): Cells =>
  typeof value === 'object'
    ? (Object.assign(
        {},
        ...Object.entries(value).map(([key, each]) => cellsOf(each, heading ? `${heading}.${key}` : key)),
      ) as Cells)
    : { [heading]: String(value) };

/** Empty text in billing is left out by the spreadsheet, where an empty cell cannot say which of the two it means. */
const asImported = ({ billing, ...record }: { [key: string]: Value }): object => ({
  ...record,
  billing: Object.fromEntries(Object.entries(billing ?? {}).filter(([, value]) => value !== '')),
});

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const table = (rows: readonly Cells[], end: string): string => {
  const headings = [...new Set(rows.flatMap(Object.keys))];
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
    .map((cells) => cells.map(quoted).join(',') + end)
    .join('');
};

const folder = mkdtempSync(join(tmpdir(), 'csite-samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const readBack = async (text: string): Promise<object[]> => {
  const path = join(folder, 'customers.csv');
  writeFileSync(path, text);
  const records: object[] = [];
  for await (const line of csvLines(path)) records.push(JSON.parse(line.text) as object);
  return records;
};

describe('the sample customers as a spreadsheet', () => {
  it.each(samples.map((sample) => [sample['customerNumber'], sample] as const))('%s is the same record', (_number, sample) => {
    expect(recordOf(cellsOf(sample))).toEqual(asImported(sample));
  });

  it.each(['\n', '\r\n'])('are the same customers in one table with lines ending in %j', async (end) => {
    const records = await readBack(
      table(
        samples.map((sample) => cellsOf(sample)),
        end,
      ),
    );
    expect(records).toEqual(samples.map(asImported));
  });

  it('are the same with the columns in any order, and with the mark that Excel puts first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(samples, { minLength: 1 }), fc.infiniteStream(fc.boolean()), async (some, coins) => {
        const rows = some.map((sample) => {
          const cells = Object.entries(cellsOf(sample));
          return Object.fromEntries(coins.next().value ? cells.toReversed() : cells);
        });
        expect(await readBack(`\ufeff${table(rows, '\r\n')}`)).toEqual(some.map(asImported));
      }),
      { numRuns: 20 },
    );
  });

  it('are known as customers by their first line', async () => {
    const path = join(folder, 'table.csv');
    writeFileSync(
      path,
      table(
        samples.map((sample) => cellsOf(sample)),
        '\r\n',
      ),
    );
    expect(await fileKind(path)).toBe('customers-csv');
  });
});

describe('the text of a cell', () => {
  it('is the customer’s own, with commas, quotes and lines in it', async () => {
    const text = fc.string({ unit: fc.constantFrom(',', '"', '\n', ' ', '株', 'a', '0', "'", ';', '\t'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, async (company) => {
        const row = { customerNumber: 'A12345678', 'contractor.company': company };
        expect(await readBack(table([row], '\n'))).toMatchObject([{ contractor: { company } }]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(['0010001', '03-0000-0001', 'TRUE', '1e3', '=1+1', '２２０', ' 株式会社'])(
    'stays text where a text belongs: %j',
    (text) => {
      expect(recordOf({ 'contractor.tel': text, customerNumber: text })).toMatchObject({
        customerNumber: text,
        contractor: { tel: text },
      });
    },
  );

  it.each([
    ['50', 50],
    [' 50 ', 50],
    ['0', 0],
    ['-1', -1],
    ['31.40', 31.4],
    ['1,000', '1,000'],
    ['5O', '5O'],
    ['.5', '.5'],
    ['1e3', '1e3'],
    ['', undefined],
  ])('%j as a quantity is %j', (cell, quantity) => {
    const record = recordOf({ 'contracts.0.product': 'neo', 'contracts.0.lines.0.quantity': cell });
    const lines = quantity === undefined ? {} : { lines: [{ quantity }] };
    expect(record).toMatchObject({ contracts: [{ product: 'neo', ...lines }] });
  });

  it.each([
    ['TRUE', true],
    ['false', false],
    [' True ', true],
    ['はい', 'はい'],
    ['1', '1'],
  ])('%j as a flag is %j', (cell, sameAsContractor) => {
    expect(recordOf({ 'billing.sameAsContractor': cell })).toMatchObject({ billing: { sameAsContractor } });
  });
});
