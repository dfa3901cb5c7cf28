import { type Bilingual, type Failure, invalid, type SearchInvoicesRequest } from '@csite/protocol';

/** Entries of a page unless told. */
export const PAGE = 20;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor is the id of the last document shown: ids sort by issue. */
export const cursorId = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null;
  if (ID.test(cursor)) return cursor;
  throw invalid('cursor.invalid', {
    ja: `cursor「${cursor}」が正しくありません。前のページの nextCursor をそのまま指定してください。`,
    en: `The cursor "${cursor}" is not valid. Pass the nextCursor of the page before as it is.`,
  });
};

/** @throws Failure `invalid` `period.reversed`, `amount.reversed` */
export const checkRanges = ({ from, to, min, max }: SearchInvoicesRequest): void => {
  if (from !== undefined && to !== undefined && from > to)
    throw reversed('period.reversed', 'to', {
      ja: `期間の終わり「${to}」が始まり「${from}」より前です。終わりを始まり以降の日付にしてください。`,
      en: `The period ends on ${to}, before it begins on ${from}. Let it end on that day or later.`,
    });
  if (min !== undefined && max !== undefined && min > max)
    throw reversed('amount.reversed', 'max', {
      ja: `金額の上限「${max}円」が下限「${min}円」より小さくなっています。上限を下限以上にしてください。`,
      en: `The highest amount, ${max} yen, is below the lowest, ${min} yen. Let it be that or more.`,
    });
};

const reversed = (code: string, path: string, detail: Bilingual): Failure =>
  invalid(code, detail, { fields: [{ path, code, detail }] });
