import { auditActs, type AuditActorKind, type AuditEntryView, type BilingualView } from '@csite/protocol';
import { type CsvTable, tokyoTime } from '../csv/csv-table';

const actorWords: Readonly<Record<AuditActorKind, BilingualView>> = {
  account: { ja: 'アカウント', en: 'Account' },
  operator: { ja: 'サポート担当者', en: 'Operator' },
  system: { ja: 'システム', en: 'System' },
  visitor: { ja: 'ログイン前の方', en: 'Not logged in' },
};

/** As it was put down; programs that read the file read names, people the screen. */
const valuesText = (values: AuditEntryView['before']): string | undefined => values && JSON.stringify(values);

/** 操作履歴: one row per entry. */
export const auditTable: CsvTable<AuditEntryView> = [
  { heading: { ja: '日時（日本時間）', en: 'When (Japan time)' }, cell: ({ occurredAt }) => tokyoTime(occurredAt) },
  { heading: { ja: '操作', en: 'Act' }, cell: ({ act }, language) => auditActs[act][language] },
  { heading: { ja: '操作した方の区分', en: 'Kind of person' }, cell: ({ by }, language) => actorWords[by.kind][language] },
  { heading: { ja: '操作した方', en: 'By' }, cell: ({ by }) => by.name },
  { heading: { ja: '操作した方のメールアドレス', en: 'Mail address' }, cell: ({ by }) => by.email },
  { heading: { ja: '対象', en: 'Of' }, cell: ({ subject }) => subject?.name ?? subject?.id },
  { heading: { ja: '変更前', en: 'Before' }, cell: ({ before }) => valuesText(before) },
  { heading: { ja: '変更後', en: 'After' }, cell: ({ after }) => valuesText(after) },
  { heading: { ja: '理由', en: 'Reason' }, cell: ({ reason }) => reason },
  { heading: { ja: 'IPアドレス', en: 'Address' }, cell: ({ clientAddress }) => clientAddress },
  { heading: { ja: 'ブラウザー', en: 'Browser' }, cell: ({ userAgent }) => userAgent },
  { heading: { ja: '記録番号', en: 'Entry' }, cell: ({ entryId }) => entryId },
];
