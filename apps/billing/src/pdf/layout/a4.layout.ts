import type { InvoiceView } from '@csite/protocol';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { amountHeading, facts, heading, issuerLines, payment, right, stack, taxRows, totalRows } from './parts';
import { addressee, addressLines, remarkOf, titled, unitWords, yen } from './words';

/** PDF納品書／請求書: the delivery note, and the invoice on a page of its own. */
export const a4Document = (invoice: InvoiceView): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [42, 48, 42, 56],
  defaultStyle: { font: 'NotoSansJP', fontSize: 9, lineHeight: 1.15 },
  info: { title: `${titled('納品書／請求書', invoice)} ${invoice.number}`, author: invoice.issuer.name },
  content: [
    ...page('納品書', invoice),
    ...page('請求書', invoice, { pageBreak: 'before' }),
    ...payment(invoice).map((text): Content => ({ text, margin: [0, 4, 0, 0] })),
  ],
  footer: (current, count): Content => ({
    columns: [`お客様コードNo. ${invoice.recipient.customerNumber}`, right(`${invoice.number}　${current}/${count}`) as Content],
    margin: [42, 20, 42, 0],
    fontSize: 8,
  }),
});

const page = (title: string, invoice: InvoiceView, more: object = {}): Content[] => [
  { text: titled(title, invoice), fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 16], ...more },
  { columns: [recipient(invoice), stack(issuerLines(invoice), { width: 210 })], columnGap: 20 },
  factTable(invoice),
  lines(invoice),
  taxes(invoice),
];

const recipient = ({ recipient: to }: InvoiceView): Content => ({
  stack: [
    ...addressLines(to),
    { stack: addressee(to), fontSize: 11, margin: [0, 6, 0, 4] },
    { text: `TEL：${to.tel} FAX：` },
    { text: `お客様コードNo. ${to.customerNumber}` },
  ],
});

const factTable = (invoice: InvoiceView): Content => ({
  margin: [0, 16, 0, 12],
  layout: 'noBorders',
  table: { widths: [90, '*'], body: facts(invoice) },
});

/** Anew for each table: the library writes into what it is given. */
const headings = (): TableCell[] => [
  heading('コード・商品名'),
  amountHeading('数量'),
  heading('単位'),
  ...['単価', '金額'].map(amountHeading),
  heading('備考'),
];

/** As the manual's samples have it: code and 注文番号 above the name, the sums below the amounts. */
const lines = (invoice: InvoiceView): Content => ({
  layout: 'lightHorizontalLines',
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: ['*', 34, 46, 46, 62, 84],
    body: [
      headings(),
      ...invoice.lines.map(({ code, name, quantity, unit, unitPrice, amount, ...line }): TableCell[] => [
        { stack: [`${code}　注文番号`, name.ja] },
        right(yen(quantity)),
        unitWords(unit),
        right(yen(unitPrice)),
        right(yen(amount)),
        remarkOf(line),
      ]),
      ...totalRows(invoice).map(([label, amount]): TableCell[] => [label, '', '', '', right(amount), '']),
    ],
  },
});

const taxes = (invoice: InvoiceView): Content => ({
  margin: [0, 12, 0, 12],
  layout: 'lightHorizontalLines',
  table: { widths: [70, 70, 70], body: [['税率', right('対象額'), right('消費税額')], ...taxRows(invoice).map(rightFrom)] },
});

const rightFrom = ([label = '', ...amounts]: readonly string[]): TableCell[] => [label, ...amounts.map(right)];
