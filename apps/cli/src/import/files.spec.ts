import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chunks } from './chunks';
import { csvLines } from './csv-lines';
import { fileKind } from './file-kind';
import { numberedLines } from './numbered-lines';

const folder = mkdtempSync(join(tmpdir(), 'csite-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aFile = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('what a file holds', () => {
  it.each([
    ['customers', '{"customerNumber": "A12345678"}\n'],
    ['customers', '{"channel": "direct", "customerNumber": "A1",,}\n'],
    ['notices', '{"key": "2025-04", "kind": "news"}\n'],
    ['catalogue', '{\n  "note": "sample",\n  "taxRates": []\n}\n'],
    ['customers-csv', '\ufeffcustomerNumber,channel\r\nA1,direct\r\n'],
    ['customers-csv', '"channel","customerNumber"\n'],
  ])('is seen from its beginning: %s', async (kind, content) => {
    expect(await fileKind(aFile('unnamed', content))).toBe(kind);
  });

  it('is asked for when nobody can tell', async () => {
    await expect(fileKind(aFile('memo.txt', 'こんにちは'))).rejects.toMatchObject({ code: 'import.unknown-format' });
    await expect(fileKind(aFile('empty.jsonl', ''))).rejects.toMatchObject({ code: 'import.unknown-format' });
    await expect(fileKind(join(folder, 'missing.jsonl'))).rejects.toMatchObject({ code: 'import.no-file' });
  });
});

describe('lines of a file', () => {
  it('are numbered as an editor does, empty ones counted and left out', async () => {
    expect(await all(numberedLines(aFile('lines.jsonl', '\ufeffa\r\n\r\nb\n c')))).toEqual([
      { number: 1, text: 'a' },
      { number: 3, text: 'b' },
      { number: 4, text: ' c' },
    ]);
  });

  it('end as they end on any machine, also where the file is read in pieces, and not within a text of JSON', async () => {
    const pieces = ['a'.repeat(65_535), 'b'.repeat(70_000), '{"name": "一\u2028二"}', 'c'];
    const numbered = pieces.map((text, index) => ({ number: index + 1, text }));
    for (const end of ['\n', '\r\n', '\r'])
      for (const last of ['', end])
        expect(await all(numberedLines(aFile('pieces.jsonl', pieces.join(end) + last)))).toEqual(numbered);
  });

  it('that are longer than any record are refused by their number, before they are read to their end', async () => {
    const [fits, long] = ['x'.repeat(1_000_000), 'x'.repeat(1_000_001)];
    expect(await all(numberedLines(aFile('fits.jsonl', `${fits}\n`)))).toHaveLength(1);
    for (const content of [`a\n\n${long}\nb`, `a\n\n${long.repeat(20)}`]) {
      const read = all(numberedLines(aFile('long.jsonl', content)));
      await expect(read).rejects.toMatchObject({
        code: 'import.line-too-long',
        message: expect.stringContaining('Line 3') as string,
      });
    }
  });

  it('must be UTF-8', async () => {
    const shiftJis = Buffer.from([0x8a, 0x94, 0x8e, 0xae, 0x0a]);
    await expect(all(numberedLines(aFile('sjis.jsonl', shiftJis)))).rejects.toMatchObject({ code: 'import.not-utf-8' });
    await expect(all(csvLines(aFile('sjis.csv', shiftJis)))).rejects.toMatchObject({ code: 'import.not-utf-8' });
  });
});

describe('rows of a CSV file', () => {
  it('become the lines that JSON Lines would have, with the line they end on', async () => {
    const path = aFile('customers.csv', '\ufeffcustomerNumber,contractor.name\r\nA1,"港\n花子"\r\nA2,次郎\r\n');
    const lines = await all(csvLines(path));
    expect(lines.map(({ number }) => number)).toEqual([3, 4]);
    expect(JSON.parse(lines[0]?.text ?? '')).toMatchObject({ customerNumber: 'A1', contractor: { name: '港\n花子' } });
  });

  it('name the line that is broken', async () => {
    const path = aFile('broken.csv', 'customerNumber,channel\nA1,direct\nA2,direct,more\n');
    await expect(all(csvLines(path))).rejects.toMatchObject({
      code: 'import.broken-csv',
      body: { detail: { en: expect.stringContaining('line 3') as string } },
    });
  });
});

describe('chunks', () => {
  it('hold neither too many items nor too many bytes', async () => {
    const cut = (bytes: number): Promise<number[][]> => all(chunks([3, 3, 3, 9, 1], { items: 2, bytes }, (size) => size));
    expect(await cut(100)).toEqual([[3, 3], [3, 9], [1]]);
    expect(await cut(6)).toEqual([[3, 3], [3], [9], [1]]);
  });
});
