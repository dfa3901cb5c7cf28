import { asksForPayment, type InvoiceAnnouncement } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { day, yen } from '../../letter/japanese';
import type { LetterRow, LetterSection } from '../../letter/letter';
import { PAYMENTS } from '../change-words';
import type { Template } from '../template';

const KINDS = {
  invoice: { subject: '請求書を発行しました', opening: '下記のとおり請求書を発行いたしました。' },
  correction: {
    subject: '請求書の訂正を発行しました',
    opening: '発行済みの請求書について、下記のとおり訂正を発行いたしました。',
  },
  void: { subject: '請求書の取消を発行しました', opening: '発行済みの請求書を、下記のとおり取り消しました。' },
} as const;

/** That a document is out: with the PDF where the customer asked for it, else with the way to it alone. */
export const invoiceAnnounced: Template<InvoiceAnnouncement> = {
  name: 'invoice-announced',
  write: (invoice, { publicUrl }) => ({
    subject: KINDS[invoice.kind].subject,
    addressee: addressee(invoice),
    opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', KINDS[invoice.kind].opening],
    sections: [section(invoice)],
    link: { label: '▼請求書の確認', url: `${publicUrl}/invoices/${invoice.invoiceId}` },
    closing: [
      ...(invoice.attachment ? ['請求書のPDFを添付しております。'] : []),
      '内容の確認とPDFのダウンロードは、サポートサイトにログインのうえ、上記のページから行えます。',
    ],
  }),
};

const section = (invoice: InvoiceAnnouncement): LetterSection => ({
  title: '請求内容',
  rows: [
    { label: 'お客様番号', value: invoice.customerNumber },
    { label: '請求書番号', value: invoice.number },
    ...(invoice.corrects ? [{ label: '対象の請求書', value: invoice.corrects.number }] : []),
    { label: '発行日', value: day(invoice.issuedOn) },
    { label: '取引期間', value: `${day(invoice.periodFrom)} から ${day(invoice.periodUntil)} まで` },
    { label: '小計', value: yen(invoice.net) },
    { label: '消費税', value: yen(invoice.tax) },
    { label: '合計', value: yen(invoice.total) },
    ...payment(invoice),
  ],
});

const payment = (invoice: InvoiceAnnouncement): LetterRow[] => {
  if (!asksForPayment(invoice)) return [];
  const { paymentMethod, dueOn } = invoice;
  const method = { label: 'お支払い方法', value: PAYMENTS[paymentMethod] };
  return paymentMethod === 'bank-transfer' ? [method, { label: 'お支払期限', value: day(dueOn) }] : [method];
};
