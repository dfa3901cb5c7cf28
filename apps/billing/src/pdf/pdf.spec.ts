import type { InvoiceView } from '@csite/protocol';
import { extractText, getDocumentProxy } from 'unpdf';
import { goldenCharges } from '../test/billing.world';
import { vendor } from '../test/sample-vendor';
import { PdfMaker } from './pdf.maker';

const recipient = {
  ...{ customerNumber: 'A123456789', company: '株式会社サンブルデータ', department: '情報システム室', name: 'ネオ 太郎' },
  ...{ postalCode: '2208110', prefecture: '神奈川県', city: '横浜市西区', street: 'みなとみらい2-2-1', building: '' },
  tel: '123-456-7890',
};

const golden: InvoiceView = {
  ...{ invoiceId: '01960000-0000-7000-8000-0000000000aa', number: '2025-000001', kind: 'invoice' },
  ...{ issuedOn: '2025-04-01', dueOn: '2025-05-31', periodFrom: '2025-04-01', periodUntil: '2025-04-30' },
  ...{ net: 35_000, tax: 3_500, total: 38_500, company: recipient.company, paymentMethod: 'bank-transfer', delivery: 'pdf' },
  recipient,
  issuer: vendor,
  lines: goldenCharges.map((line) => ({ ...line, taxRate: '0.10' })),
  taxes: [{ taxRate: '0.10', net: 35_000, tax: 3_500 }],
  correctedBy: [],
};

/** Spaces and breaks are the layout's: what counts is that every sign is there and in order. */
const flat = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

describe('the PDF of a document', () => {
  const maker = new PdfMaker();
  const pages = new Map<string, string[]>();
  const textOf = async (invoice: InvoiceView, layout: 'a4' | 'postcard'): Promise<string[]> => {
    const bytes = await maker.make(invoice, layout);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
    return text.map(flat);
  };
  beforeAll(async () => {
    pages.set('a4', await textOf(golden, 'a4'));
    pages.set('postcard', await textOf(golden, 'postcard'));
  });
  afterAll(() => maker.onApplicationShutdown());

  it('has on each invoice what the law asks of a qualified one', () => {
    for (const invoice of [pages.get('a4')?.[1], pages.get('postcard')?.[1]])
      for (const part of [
        '登録番号T1234567890123',
        '取引期間2025年4月1日~2025年4月30日',
        '10%対象35,0003,500',
        '2025-000001',
        'ネオ太郎様',
        'お支払期限:2025年5月31日',
      ])
        expect(invoice).toContain(part);
  });

  it('has the heading on the invoice as on the delivery note, in the second document as in the first', async () => {
    expect(pages.get('a4')?.[1]).toContain('コード・商品名数量単位単価金額備考');
    expect((await textOf(golden, 'postcard'))[1]).toBe(pages.get('postcard')?.[1]);
  });

  it('says of how many months an amount is, where it is not one', async () => {
    const [line] = golden.lines;
    const lines = line ? [{ ...line, months: 12, amount: 240_000, remark: '4月分～3月分' }] : [];
    expect((await textOf({ ...golden, lines }, 'a4'))[1]).toContain('240,0004月分~3月分(12か月)');
  });

  it('is one postcard, two sides, addressed on the other', () => {
    expect(pages.get('postcard')).toHaveLength(2);
    expect(pages.get('postcard')?.[0]).toContain('神奈川県横浜市西区みなとみらい2-2-1');
  });

  it('addresses a company alone with 御中, and says of a correction what it corrects and why', async () => {
    const corrects = { invoiceId: golden.invoiceId, number: '2025-000001' };
    const [note = ''] = await textOf(
      { ...golden, kind: 'correction', corrects, reason: '数量の誤り', recipient: { ...recipient, name: '', department: '' } },
      'a4',
    );
    for (const part of ['株式会社サンブルデータ御中', '納品書(訂正)', '対象の請求書2025-000001', '理由数量の誤り'])
      expect(note).toContain(part);
  });

  it('says of a correction how and until when more is paid, and asks for nothing where it gives back', async () => {
    const correction: InvoiceView = { ...golden, kind: 'correction', total: 330 };
    for (const layout of ['a4', 'postcard'] as const) {
      const text = (await textOf(correction, layout)).join('');
      for (const part of ['お支払期限:2025年5月31日(銀行振込)', 'お振込先']) expect(text).toContain(part);
    }
    expect((await textOf({ ...correction, total: -330 }, 'a4')).join('')).not.toContain('お支払');
  });

  it('grows over pages with its lines, the heading on each', async () => {
    const lines = Array.from({ length: 120 }, () => golden.lines).flat();
    const text = await textOf({ ...golden, lines }, 'a4');
    expect(text.length).toBeGreaterThan(8);
    expect(text[1]).toContain('コード・商品名数量単位単価金額備考');
  });
});
