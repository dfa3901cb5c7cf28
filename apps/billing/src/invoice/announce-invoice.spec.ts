import { createHash, randomBytes } from 'node:crypto';
import {
  type BillingParticulars,
  ChangeBillingProfile,
  CorrectInvoice,
  InvoiceAnnounced,
  type InvoiceView,
  VoidInvoice,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { PdfMaker } from '../pdf/pdf.maker';
import { BillingWorld } from '../test/billing.world';

const fiveMails = ['keiri', 'bu', 'honsha', 'kansa', 'shacho'].map((name) => `${name}@sumple.example`);
const LARGEST = 600_000;

/** What mails about documents are made of: the manual's customer, whose contractor mail is keiyaku@sumple.example. */
describe('a document that is out', () => {
  let site: BillingWorld;
  let customerId: string;
  let make: jest.SpiedFunction<PdfMaker['make']>;

  beforeAll(async () => {
    make = jest.spyOn(PdfMaker.prototype, 'make');
    site = await BillingWorld.start('2025-04-01T00:00:00+09:00');
  });
  afterAll(async () => {
    make.mockRestore();
    await site.stop();
  });
  beforeEach(async () => {
    make.mockReset().mockResolvedValue(randomBytes(50));
    customerId = await site.customer({ mails: fiveMails });
    await site.world.settled();
  });

  const wish = async (wishes: Partial<BillingParticulars>): Promise<void> => {
    const asked = { sameAsContractor: true, mails: fiveMails, delivery: 'pdf' as const, version: 1, ...wishes };
    const who = { ...(await site.as(customerId)), idempotencyKey: newId() };
    await site.world.bus.ask(ChangeBillingProfile, asked, who);
  };
  const issued = async (): Promise<InvoiceView> => {
    await site.charged(customerId);
    const [invoice] = await site.invoices(customerId);
    if (!invoice) throw new Error('nothing was issued');
    return invoice;
  };
  const announced = async (): Promise<Record<string, unknown>[]> => {
    await site.world.settled();
    const facts = await site.world.events(InvoiceAnnounced.subject);
    return facts.map(({ data }) => data).filter((data) => data['customerId'] === customerId);
  };

  it('is told of once, at all billing mails, to the person in charge, with a link unless the customer says otherwise', async () => {
    const { invoiceId, number } = await issued();
    const told = await announced();
    expect(told).toEqual([
      {
        ...{ invoiceId, customerId, customerNumber: 'A123456789', number, kind: 'invoice', company: '株式会社サンブルデータ' },
        ...{ issuedOn: '2025-04-01', dueOn: '2025-05-31', periodFrom: '2025-04-01', periodUntil: '2025-04-30' },
        ...{ net: 35_000, tax: 3_500, total: 38_500, paymentMethod: 'bank-transfer', name: 'ネオ 太郎', mails: fiveMails },
      },
    ]);
    expect(make).not.toHaveBeenCalled();
  });

  it('is told of at the contractor’s mail where no billing mail is named', async () => {
    await wish({ mails: [] });
    await issued();
    expect(await announced()).toMatchObject([{ mails: ['keiyaku@sumple.example'] }]);
  });

  it('comes along as the PDF that is kept, where the customer wants it attached', async () => {
    const bytes = randomBytes(50);
    make.mockResolvedValue(bytes);
    await wish({ mailForm: 'attachment' });
    const { number } = await issued();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const attachment = { fileName: `invoice-${number}.pdf`, sha256, base64: bytes.toString('base64') };
    expect(await announced()).toMatchObject([{ mails: fiveMails, attachment }]);
    expect(
      await site.world.sql('billing', 'select layout, sha256 from invoice_file where customer_id = $1', [customerId]),
    ).toEqual([{ layout: 'a4', sha256 }]);
  });

  it.each([
    [LARGEST, true],
    [LARGEST + 1, false],
  ])('of %i bytes comes along: %s; what is larger than the bus carries has the link alone', async (size, comes) => {
    make.mockResolvedValue(randomBytes(size));
    await wish({ mailForm: 'attachment' });
    await issued();
    const [told] = await announced();
    expect(told && 'attachment' in told).toBe(comes);
    const { base64 = '' } = (told?.['attachment'] ?? {}) as { base64?: string };
    expect(Buffer.from(base64, 'base64')).toHaveLength(comes ? size : 0);
  });

  it('is told of as what it is: an invoice, a correction, a void, the latter two with the invoice that they are about', async () => {
    const { invoiceId, number } = await issued();
    const operator = await site.world.asOperator();
    const lines = [{ code: 'KNEOJST1MB001', name: '値引き', quantity: -1, unitPrice: 333, remark: '' }];
    const order = () => ({ ...operator, idempotencyKey: newId() });
    await site.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '値引き' }, order());
    await site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, order());
    const corrects = { invoiceId, number };
    const told = await announced();
    expect(told.map(({ kind, total, corrects: about }) => ({ kind, total, about }))).toEqual([
      { kind: 'invoice', total: 38_500 },
      { kind: 'correction', total: -366, about: corrects },
      { kind: 'void', total: -38_134, about: corrects },
    ]);
    for (const { mails } of told) expect(mails).toEqual(fiveMails);
  });

  it('is told of as soon as it is known who pays and a PDF can be made, and once', async () => {
    make.mockRejectedValueOnce(new Error('the thread ended'));
    await wish({ mailForm: 'attachment' });
    await issued();
    expect(await announced()).toHaveLength(1);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
