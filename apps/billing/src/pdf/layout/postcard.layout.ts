import type { InvoiceView } from '@csite/protocol';
import type { Content, ContentStack, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { amountHeading, facts, heading, issuerLines, payment, right, stack, taxRows, totalRows } from './parts';
import { addressee, addressLines, remarkOf, titled, yen } from './words';

/** 100 × 148 mm in points. */
const POSTCARD = { width: 283.46, height: 419.53 };

/** 請求書ハガキ for the print shop: the address side, and the invoice on the other. */
export const postcardDocument = (invoice: InvoiceView): TDocumentDefinitions => ({
  pageSize: POSTCARD,
  pageMargins: [14, 14, 14, 14],
  defaultStyle: { font: 'NotoSansJP', fontSize: 6.5, lineHeight: 1.1 },
  info: { title: `${titled('請求書', invoice)} ${invoice.number}`, author: invoice.issuer.name },
  content: [...addressSide(invoice), ...invoiceSide(invoice)],
});

const addressSide = ({ recipient, issuer }: InvoiceView): Content[] => [
  stack(addressLines(recipient), { fontSize: 9, margin: [40, 70, 20, 10] }),
  stack(addressee(recipient), { fontSize: 12, margin: [40, 0, 20, 130] }),
  stack([issuer.name, issuer.department], { alignment: 'right' }),
];

const invoiceSide = (invoice: InvoiceView): Content[] => [
  { text: titled('請求書', invoice), fontSize: 12, bold: true, alignment: 'center', margin: [0, 0, 0, 6], pageBreak: 'before' },
  { columns: [{ width: '*', ...parties(invoice) }, stack(issuerLines(invoice), { width: 124 })] },
  lines(invoice),
  {
    layout: 'noBorders',
    table: { widths: [44, 44, 44], body: [['税率', right('対象額'), right('消費税額')], ...taxes(invoice)] },
  },
  ...payment(invoice).map((text): Content => ({ text, margin: [0, 3, 0, 0] })),
  { text: `お客様番号 ${invoice.recipient.customerNumber}`, bold: true, margin: [0, 6, 0, 0] },
];

const parties = (invoice: InvoiceView): ContentStack => ({
  stack: [
    { stack: addressee(invoice.recipient), fontSize: 8, margin: [0, 0, 0, 4] },
    ...facts(invoice).map(([label, value]) => ({ text: `${label} ${value}` })),
  ],
});

/** Anew for each table: the library writes into what it is given. */
const headings = (): TableCell[] => [heading('商品名'), ...['数量', '単価', '金額'].map(amountHeading), heading('備考')];

const lines = (invoice: InvoiceView): Content => ({
  margin: [0, 6, 0, 6],
  layout: 'lightHorizontalLines',
  table: {
    headerRows: 1,
    widths: ['*', 22, 26, 36, 40],
    body: [
      headings(),
      ...invoice.lines.map(({ name, quantity, unitPrice, amount, ...line }): TableCell[] => [
        name.ja,
        right(yen(quantity)),
        right(yen(unitPrice)),
        right(yen(amount)),
        remarkOf(line),
      ]),
      ...totalRows(invoice).map(([label, amount]): TableCell[] => [label, '', '', right(amount), '']),
    ],
  },
});

const taxes = (invoice: InvoiceView): TableCell[][] =>
  taxRows(invoice).map(([label, ...amounts]) => [label, ...amounts.map(right)]);
