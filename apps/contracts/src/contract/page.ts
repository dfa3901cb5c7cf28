import { invalid } from '@csite/protocol';

/** Entries of a page unless told. */
export const PAGE = 20;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor is the id of the last entry shown: ids sort by creation. */
export const cursorId = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null;
  if (ID.test(cursor)) return cursor;
  throw invalid('cursor.invalid', {
    ja: `cursor「${cursor}」が正しくありません。前のページの nextCursor をそのまま指定してください。`,
    en: `The cursor "${cursor}" is not valid. Pass the nextCursor of the page before as it is.`,
  });
};

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
