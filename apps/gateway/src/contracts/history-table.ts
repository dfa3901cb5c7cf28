import type { ContractLineView, ContractStateView, HistoryEntryView } from '@csite/protocol';
import { type Column, type CsvTable, tokyoTime } from '../csv/csv-table';
import type { Cell } from '../csv/csv';
import { kindWords, paymentWords, typeWords } from '../csv/words';
import type { Language } from '../http/language';

type Heading = Column<HistoryEntryView>['heading'];
type StateCell = (state: ContractStateView, language: Language) => Cell;

/** `desknet's クラウド NEO IUS(月次) [KNEOJST1MB001] × 50`. */
const lineText = ({ name, code, quantity }: ContractLineView, language: Language): string =>
  `${name[language]} [${code}] × ${quantity}`;

/** The same of the contract before and after: two columns. */
const bothSides = (heading: Heading, cell: StateCell): CsvTable<HistoryEntryView> => [
  {
    heading: { ja: `変更前 ${heading.ja}`, en: `${heading.en} before` },
    cell: ({ before }, language) => before && cell(before, language),
  },
  { heading: { ja: `変更後 ${heading.ja}`, en: `${heading.en} after` }, cell: ({ after }, language) => cell(after, language) },
];

const periodWords = { month: { ja: '1か月', en: 'Month' }, year: { ja: '1年', en: 'Year' } } as const;

/** 契約履歴: one row per entry. */
export const historyTable: CsvTable<HistoryEntryView> = [
  { heading: { ja: '適用日', en: 'Effective on' }, cell: ({ effectiveOn }) => effectiveOn },
  { heading: { ja: '変更の種類', en: 'Kind' }, cell: ({ kind }, language) => kindWords[kind][language] },
  { heading: { ja: '登録日時（日本時間）', en: 'Recorded (Japan time)' }, cell: ({ recordedAt }) => tokyoTime(recordedAt) },
  { heading: { ja: '手続きした方', en: 'By' }, cell: ({ actor }) => actor.name },
  { heading: { ja: '手続きした方のメールアドレス', en: 'Mail address' }, cell: ({ actor }) => actor.email },
  { heading: { ja: '受付番号', en: 'Application' }, cell: ({ applicationId }) => applicationId },
  ...bothSides({ ja: '会社名', en: 'Company' }, ({ company }) => company),
  ...bothSides({ ja: 'ご契約種別', en: 'Contract type' }, ({ contractType }, language) => typeWords[contractType][language]),
  ...bothSides({ ja: 'お支払い方法', en: 'Payment' }, ({ paymentMethod }, language) => paymentWords[paymentMethod][language]),
  ...bothSides({ ja: 'ユーザー契約数', en: 'Users' }, ({ users }) => users),
  ...bothSides({ ja: 'サービス/オプション', en: 'Lines' }, ({ lines }, language) =>
    lines.map((line) => lineText(line, language)).join('\n'),
  ),
  ...bothSides(
    { ja: '料金の単位', en: 'Billed per' },
    ({ perPeriod }, language) => perPeriod && periodWords[perPeriod.period][language],
  ),
  ...bothSides({ ja: '料金（税抜・円）', en: 'Net (yen)' }, ({ perPeriod }) => perPeriod?.net),
  ...bothSides({ ja: '料金（税込・円）', en: 'Gross (yen)' }, ({ perPeriod }) => perPeriod?.gross),
];
