import type { ApplicationSummaryView } from '@csite/protocol';
import { type CsvTable, tokyoTime } from '../csv/csv-table';
import { kindWords, stateWords } from '../csv/words';

/** お申し込み状況: one row per application. */
export const applicationTable: CsvTable<ApplicationSummaryView> = [
  {
    heading: { ja: 'お申し込み日時（日本時間）', en: 'Applied for (Japan time)' },
    cell: ({ submittedAt }) => tokyoTime(submittedAt),
  },
  { heading: { ja: '製品・サービス', en: 'Product' }, cell: ({ productName }, language) => productName[language] },
  { heading: { ja: '変更の種類', en: 'Kind' }, cell: ({ kind }, language) => kindWords[kind][language] },
  { heading: { ja: '内容', en: 'What changes' }, cell: ({ summary }, language) => summary[language] },
  { heading: { ja: '状況', en: 'State' }, cell: ({ state }, language) => stateWords[state][language] },
  { heading: { ja: '適用日', en: 'Effective on' }, cell: ({ effectiveOn }) => effectiveOn },
  {
    heading: { ja: '取下げ期限（日本時間）', en: 'Withdraw until (Japan time)' },
    cell: ({ withdrawUntil }) => withdrawUntil && tokyoTime(withdrawUntil),
  },
  { heading: { ja: '受付番号', en: 'Application' }, cell: ({ applicationId }) => applicationId },
];
