import { assertPeriod, type Bilingual, invalid, knownCursor, type SearchInvoicesRequest } from '@csite/protocol';

/** Entries of a page unless told. */
export const PAGE = 20;

/** A cursor is the id of the last document shown: ids sort by issue. */
export const cursorId = (cursor: string | undefined): string | null => (cursor === undefined ? null : knownCursor(cursor));

/** @throws Failure `invalid` `period.reversed`, `amount.reversed` */
export const checkRanges = (request: SearchInvoicesRequest): void => {
  assertPeriod(request);
  const { min, max } = request;
  if (min === undefined || max === undefined || min <= max) return;
  const detail: Bilingual = {
    ja: `金額の上限「${max}円」が下限「${min}円」より小さくなっています。上限を下限以上にしてください。`,
    en: `The highest amount, ${max} yen, is below the lowest, ${min} yen. Let it be that or more.`,
  };
  throw invalid('amount.reversed', detail, { fields: [{ path: 'max', code: 'amount.reversed', detail }] });
};
