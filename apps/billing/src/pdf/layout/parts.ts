import { asksForPayment, type InvoiceView } from '@csite/protocol';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { dayWords, percent, postal, yen } from './words';

export const right = (text: string): TableCell => ({ text, alignment: 'right' });

export const heading = (text: string): TableCell => ({ text, bold: true });

/** Above its figures. */
export const amountHeading = (text: string): TableCell => ({ text, bold: true, alignment: 'right' });

/** Who issues, as the manual's bills name it, with what the law asks for: 登録番号. */
export const issuerLines = ({ issuer }: InvoiceView): string[] => [
  ...(issuer.brand ? [issuer.brand] : []),
  issuer.name,
  issuer.department,
  postal(issuer.postalCode),
  ...issuer.address.split(/\s+/),
  `TEL ${issuer.tel} FAX ${issuer.fax}`,
  `登録番号 ${issuer.registrationNumber}`,
  ...(issuer.contact ? [`担当者：${issuer.contact}`] : []),
];

/** Which document this is, and of when. */
export const facts = (invoice: InvoiceView): [string, string][] => [
  ['請求書番号', invoice.number],
  ['発行日', dayWords(invoice.issuedOn)],
  ['取引期間', `${dayWords(invoice.periodFrom)}～${dayWords(invoice.periodUntil)}`],
  ...(invoice.corrects ? ([['対象の請求書', invoice.corrects.number]] satisfies [string, string][]) : []),
  ...(invoice.reason ? ([['理由', invoice.reason]] satisfies [string, string][]) : []),
];

export const totalRows = ({ net, tax, total }: InvoiceView): [string, string][] => [
  ['小計', yen(net)],
  ['消費税', yen(tax)],
  ['合計', yen(total)],
];

/** 税率ごとに区分した対価の額と消費税額. */
export const taxRows = ({ taxes }: InvoiceView): [string, string, string][] =>
  taxes.map(({ taxRate, net, tax }) => [`${percent(taxRate)}対象`, yen(net), yen(tax)]);

/** How and until when it is paid, where it asks for money; what a correction asks for is charged to no card. */
export const payment = (invoice: InvoiceView): string[] => {
  const { kind, paymentMethod, dueOn, issuer } = invoice;
  if (!asksForPayment(invoice)) return [];
  if (paymentMethod === 'credit-card' && kind === 'invoice') return ['お支払い方法：クレジットカード決済'];
  if (paymentMethod === 'account-debit') return ['お支払い方法：口座振替'];
  return [
    `お支払期限：${dayWords(dueOn)}（銀行振込）`,
    ...(issuer.bankAccount ? [`お振込先：${issuer.bankAccount}`, '振込手数料はお客様のご負担でお願いいたします。'] : []),
  ];
};

export const stack = (lines: readonly string[], more: object = {}): Content => ({
  stack: lines.map((text) => ({ text })),
  ...more,
});
