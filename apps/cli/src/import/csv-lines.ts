import { unprocessable } from '@csite/protocol';
import { CsvError, parse } from 'csv-parse';
import { recordOf } from './csv-record';
import { LONGEST_RECORD, type NumberedLine, textOf } from './numbered-lines';

interface Row {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string>>;
}

/** Customers from CSV as the lines that JSON Lines would have; the number is that of the row's last line. */
export async function* csvLines(path: string): AsyncGenerator<NumberedLine> {
  const source = textOf(path);
  const parser = parse({ columns: true, bom: true, info: true, skip_empty_lines: true, max_record_size: LONGEST_RECORD });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { info, record } of source.pipe(parser) as AsyncIterable<Row>)
      yield { number: info.lines, text: JSON.stringify(recordOf(record)) };
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error) : error;
  }
}

const brokenCsv = (error: CsvError): Error => {
  const line = typeof error.lines === 'number' ? String(error.lines) : '?';
  return unprocessable('import.broken-csv', {
    ja: `CSV を読み取れません（${line}行目）: ${error.message}`,
    en: `The CSV cannot be read at line ${line}: ${error.message}`,
  });
};
