import type { Language } from '../http/language';
import type { Cell } from './csv';

/** What a column holds of a row, under its heading. */
export interface Column<Row> {
  readonly heading: Readonly<Record<Language, string>>;
  readonly cell: (row: Row, language: Language) => Cell;
}

/** Rows of a list as a spreadsheet shows them. */
export type CsvTable<Row> = readonly Column<Row>[];

/** `2025-04-01 09:00:00`, as spreadsheets read a time; the wire writes it with Tokyo's offset. */
export const tokyoTime = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
