import { knownCursor } from '@csite/protocol';

/** Entries of a page unless told. */
export const PAGE = 20;

/** A cursor is the id of the last entry shown: ids sort by creation. */
export const cursorId = (cursor: string | undefined): string | null => (cursor === undefined ? null : knownCursor(cursor));

/** A page of rows that were asked for with one more than `limit`. */
export const pageOf = <R, V>(
  rows: readonly R[],
  limit: number,
  idOf: (row: R) => string,
  view: (row: R) => V,
): { items: V[]; nextCursor?: string } => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), ...(rows.length > limit && last !== undefined && { nextCursor: idOf(last) }) };
};
