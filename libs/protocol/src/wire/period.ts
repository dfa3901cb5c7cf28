import { invalid } from './failure';

interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Refuses a period of days that ends before it begins; either end may be open.
 * @throws Failure `invalid` `period.reversed`, of the field `to`
 */
export const assertPeriod = ({ from, to }: Period): void => {
  if (from === undefined || to === undefined || from <= to) return;
  const detail = {
    ja: `期間の終わり「${to}」が始まり「${from}」より前です。終わりを始まり以降の日付にしてください。`,
    en: `The period ends on ${to}, before it begins on ${from}. Let it end on that day or later.`,
  };
  throw invalid('period.reversed', detail, { fields: [{ path: 'to', code: 'period.reversed', detail }] });
};
