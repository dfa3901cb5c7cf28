import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chunks } from './chunks';
import { fileKind } from './file-kind';
import { numberedLines } from './numbered-lines';

const folder = mkdtempSync(join(tmpdir(), 'csite-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

const holding = (content: string): string => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
};
const sampleOf = (name: string): string => join(__dirname, '../../../../deploy/samples', name);

describe('the kind of a file', () => {
  it.each([
    ['customers', 'customers.jsonl'],
    ['notices', 'notices.jsonl'],
    ['faqs', 'faqs.jsonl'],
    ['catalogue', 'catalogue.json'],
  ])('is %s for the sample %s', async (kind, name) => {
    expect(await fileKind(sampleOf(name))).toBe(kind);
  });

  it.each([
    ['after empty lines', '\n\n {"customerNumber": "A1"}', 'customers'],
    ['with the number at the end of a long line', `{"note": "${'x'.repeat(5000)}", "customerNumber": "A1"}`, 'customers'],
    ['on one line as a whole', '{"taxRates":[],"products":[]}', 'catalogue'],
    ['that names a customerNumber only in a text', '{"key":"1","kind":"news","body":"customerNumber"}', 'notices'],
    ['with headings between semicolons', 'channel;customerNumber;partner\n', 'customers-csv'],
    ['with headings between tabs', 'channel\tcustomerNumber\n', 'customers-csv'],
    ['with one heading', 'customerNumber', 'customers-csv'],
  ])('is seen %s', async (_how, content, kind) => {
    expect(await fileKind(holding(content))).toBe(kind);
  });

  it.each([
    ['a list of customers', '[{"customerNumber": "A1"}]'],
    ['a customer further in', '{"data": {"customerNumber": "A1"}}'],
    ['a notice without its kind', '{"key": "1", "title": {}}'],
    ['other headings', 'myCustomerNumber,customerNumbers\n'],
    ['a heading of the second line', 'sheet 1\ncustomerNumber\n'],
    ['white space', ' \n\t\n'],
    ['an empty record', '{}'],
  ])('is not guessed of %s', async (_what, content) => {
    await expect(fileKind(holding(content))).rejects.toMatchObject({ kind: 'unprocessable', code: 'import.unknown-format' });
  });

  it('is asked of files alone, named as the person named them', async () => {
    mkdirSync(join(folder, 'samples'));
    const refusal = fileKind(join(folder, 'samples'));
    await expect(refusal).rejects.toMatchObject({ code: 'import.no-file' });
    await expect(refusal).rejects.toMatchObject({
      body: { detail: { ja: expect.stringContaining(join(folder, 'samples')) as string } },
    });
  });
});

describe('the number of a line', () => {
  it('is what an editor shows, whatever ends the lines and however many are empty', async () => {
    const line = fc.constantFrom('', ' ', '{"a":1}', 'ｱ', '株式会社');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))), async (lines) => {
        const path = holding(lines.map((parts) => parts.join('')).join(''));
        const seen: object[] = [];
        for await (const each of numberedLines(path)) seen.push(each);
        const meant = lines.map(([text], index) => ({ number: index + 1, text })).filter(({ text }) => text.trim() !== '');
        expect(seen).toEqual(meant);
      }),
      { numRuns: 50 },
    );
  });
});

describe('pieces of an import', () => {
  it('hold every line once, in order, and none holds too many or is empty', async () => {
    const limits = fc.record({ items: fc.integer({ min: 1, max: 5 }), bytes: fc.integer({ min: 1, max: 30 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 })), limits, async (sizes, most) => {
        const pieces: number[][] = [];
        for await (const piece of chunks(sizes, most, (size) => size)) pieces.push(piece);
        expect(pieces.flat()).toEqual(sizes);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(most.items);
          const bytes = piece.reduce((sum, size) => sum + size, 0);
          expect(bytes <= most.bytes || piece.length === 1).toBe(true);
        }
      }),
    );
  });
});
