import { stringify } from 'csv-stringify/sync';

/** Nothing is an empty cell. */
export type Cell = string | number | undefined;

/** Tells spreadsheets that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows by RFC 4180, ended by CRLF. A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab, carriage return and
 * the full-width signs) gets an apostrophe in front: names are typed by customers.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], { record_delimiter: '\r\n', quote_record_delimiter: true, escape_formulas: true });
