import type { Translated } from '../../i18n/dictionary';

export const historyJa = {
  changes: '変更の履歴',
  filterKind: '変更の種類',
  filterPeriod: '適用日',
  from: '適用日（開始）',
  to: '適用日（終了）',
  clear: '絞り込みを解除',
  noneFound: '条件に合う変更はありません。期間や種類を変えてお探しください。',
  onTitle: 'この日の契約内容',
  onLead: '日付を選ぶと、その日のご契約内容を表示します。',
  on: '日付',
  onResult: '{{day}} のご契約内容',
  since: '直近の変更',
  sinceText: '{{day}} 適用',
};

export const historyEn: Translated<typeof historyJa> = {
  changes: 'Changes',
  filterKind: 'Kind',
  filterPeriod: 'Effective',
  from: 'Effective from',
  to: 'Effective until',
  clear: 'Clear the filter',
  noneFound: 'No change matches. Choose another time or kind.',
  onTitle: 'The contract on a day',
  onLead: 'Choose a day to see what the contract was then.',
  on: 'Day',
  onResult: 'The contract on {{day}}',
  since: 'Last change by then',
  sinceText: 'effective {{day}}',
};
