import {
  asksForPayment,
  type BilingualView,
  type InvoiceKind,
  type InvoiceState,
  type InvoiceSummaryView,
} from '@csite/protocol';
import type { CsvTable } from '../csv/csv-table';
import { paymentWords } from '../csv/words';

/** A document of an archive, with what its file can be proved by. */
export interface IndexRow extends InvoiceSummaryView {
  readonly sha256: string;
}

const kindWords: Readonly<Record<InvoiceKind, BilingualView>> = {
  invoice: { ja: '請求書', en: 'Invoice' },
  correction: { ja: '訂正', en: 'Correction' },
  void: { ja: '取消', en: 'Void' },
};

const stateWords: Readonly<Record<InvoiceState, BilingualView>> = {
  open: { ja: '未払い', en: 'Open' },
  paid: { ja: '入金済み', en: 'Paid' },
  overdue: { ja: '期限超過', en: 'Overdue' },
  voided: { ja: '取消済み', en: 'Voided' },
};

/** What an archive is searched by (電子帳簿保存法): date, amount and counterparty first. */
export const indexTable: CsvTable<IndexRow> = [
  { heading: { ja: 'ファイル名', en: 'File' }, cell: ({ number }) => `${number}.pdf` },
  { heading: { ja: '発行日', en: 'Issued on' }, cell: ({ issuedOn }) => issuedOn },
  { heading: { ja: '合計（税込・円）', en: 'Total (yen)' }, cell: ({ total }) => total },
  { heading: { ja: '宛先', en: 'Recipient' }, cell: ({ company }) => company },
  { heading: { ja: '請求書番号', en: 'Number' }, cell: ({ number }) => number },
  { heading: { ja: '種類', en: 'Kind' }, cell: ({ kind }, language) => kindWords[kind][language] },
  { heading: { ja: '取引期間の始め', en: 'Period from' }, cell: ({ periodFrom }) => periodFrom },
  { heading: { ja: '取引期間の終わり', en: 'Period until' }, cell: ({ periodUntil }) => periodUntil },
  { heading: { ja: '小計（円）', en: 'Net (yen)' }, cell: ({ net }) => net },
  { heading: { ja: '消費税（円）', en: 'Tax (yen)' }, cell: ({ tax }) => tax },
  { heading: { ja: 'お支払期限', en: 'Due on' }, cell: (row) => (asksForPayment(row) ? row.dueOn : '') },
  {
    heading: { ja: 'お支払い方法', en: 'Payment' },
    cell: ({ paymentMethod }, language) => paymentWords[paymentMethod][language],
  },
  { heading: { ja: '状態', en: 'State' }, cell: ({ state }, language) => state && stateWords[state][language] },
  { heading: { ja: 'SHA-256', en: 'SHA-256' }, cell: ({ sha256 }) => sha256 },
];
