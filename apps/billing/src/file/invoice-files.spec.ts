import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { forEveryCustomer, type Outgoing } from '@csite/messaging';
import { type InvoiceFilePiece, type InvoiceView, ReadInvoiceFile, RecordPayment } from '@csite/protocol';
import { newId } from '@csite/values';
import { PdfMaker } from '../pdf/pdf.maker';
import { BillingWorld } from '../test/billing.world';
import { type InvoiceFile, InvoiceFiles } from './invoice-files';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the PDF of a document, once it was wanted', () => {
  let site: BillingWorld;
  let replicas: InvoiceFiles[];
  let customerId: string;
  let invoice: InvoiceView;
  let make: jest.SpiedFunction<PdfMaker['make']>;

  beforeAll(async () => {
    make = jest.spyOn(PdfMaker.prototype, 'make');
    site = await BillingWorld.start('2025-04-01T00:00:00+09:00');
    const two = [await site.world.replica('billing'), await site.world.replica('billing')];
    replicas = two.map((service) => service.get(InvoiceFiles));
  });
  afterAll(async () => {
    make.mockRestore();
    await site.stop();
  });
  beforeEach(async () => {
    // Never twice the same, as with real ones: they bear the moment in which they were made.
    make.mockReset().mockImplementation(() => Promise.resolve(randomBytes(50)));
    customerId = await site.customer();
    await site.charged(customerId);
    const [issued] = await site.invoices(customerId);
    if (!issued) throw new Error('nothing was issued');
    invoice = issued;
  });

  const whole = (files: InvoiceFiles | undefined): Promise<InvoiceFile | undefined> =>
    forEveryCustomer(async () => files?.whole(invoice.invoiceId, 'a4'));
  const kept = (): Promise<{ sha256: string; bytes: Buffer }[]> =>
    site.world.sql('billing', 'select sha256, bytes from invoice_file where invoice_id = $1', [invoice.invoiceId]);
  const piece = async (offset = 0): Promise<InvoiceFilePiece> =>
    site.world.bus.ask(ReadInvoiceFile, { invoiceId: invoice.invoiceId, layout: 'a4', offset }, await site.as(customerId));

  it('is made once, however many want it at once, and kept with its SHA-256', async () => {
    const files = await Promise.all([1, 2, 3].map(() => whole(replicas[0])));
    expect(make).toHaveBeenCalledTimes(1);
    const [only, ...others] = await kept();
    expect(others).toEqual([]);
    expect(only?.sha256).toBe(digestOf(only?.bytes ?? Buffer.of()));
    for (const file of files) expect(file).toEqual({ ...only, size: 50, fileName: `invoice-${invoice.number}.pdf` });
  });

  it('is the same for all, when two replicas make it at the same moment', async () => {
    const both = Promise.withResolvers<undefined>();
    make.mockImplementation(async () => {
      if (make.mock.calls.length === 2) both.resolve(undefined);
      await both.promise;
      return randomBytes(50);
    });
    const [one, other] = await Promise.all(replicas.map(whole));
    expect(make).toHaveBeenCalledTimes(2);
    expect(one).toEqual(other);
    expect(await kept()).toMatchObject([{ sha256: one?.sha256, bytes: one?.bytes }]);
  });

  it('stays what it is, whatever layouts become and wherever it is asked for', async () => {
    const first = await whole(replicas[0]);
    make.mockReset().mockResolvedValue(Buffer.from('another layout'));
    expect(await Promise.all(replicas.map(whole))).toEqual([first, first]);
    expect((await piece()).sha256).toBe(first?.sha256);
    expect(make).not.toHaveBeenCalled();
  });

  it('is of the document as it was issued, whatever became of it before somebody wanted it', async () => {
    const operator: Outgoing = { ...(await site.world.asOperator()), idempotencyKey: newId() };
    const { invoiceId } = invoice;
    await site.world.bus.ask(
      RecordPayment,
      { invoiceId, amount: 38_500, receivedOn: '2025-04-01', reference: invoiceId },
      operator,
    );
    await whole(replicas[0]);
    expect(make.mock.calls.map(([made]) => made)).toEqual([{ ...invoice, state: undefined, balance: undefined }]);
  });

  it('travels in pieces that make up what is kept', async () => {
    const bytes = randomBytes(1_000_000);
    make.mockResolvedValue(bytes);
    const pieces: Buffer[] = [];
    for (let read = 0; read < bytes.length; read = Buffer.concat(pieces).length) {
      const { size, sha256, base64 } = await piece(read);
      expect([size, sha256]).toEqual([bytes.length, digestOf(bytes)]);
      pieces.push(Buffer.from(base64, 'base64'));
    }
    expect(pieces.map(({ length }) => length)).toEqual([480_000, 480_000, 40_000]);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  it('is asked for again while it is made, which goes on when nobody waits', async () => {
    const bytes = randomBytes(50);
    const made = Promise.withResolvers<Buffer>();
    make.mockReturnValue(made.promise);
    expect(await piece()).toEqual({ fileName: `${invoice.number}.pdf`, size: 0, sha256: '', base64: '' });
    const wanted = make.mock.calls.length;
    made.resolve(bytes);
    while ((await kept()).length === 0) await pause(20);
    expect(await kept()).toEqual([{ sha256: digestOf(bytes), bytes }]);
    expect(make).toHaveBeenCalledTimes(wanted);
  });

  it('is made by the next who wants it, when it could not be made before', async () => {
    make.mockRejectedValueOnce(new Error('the thread ended'));
    await expect(whole(replicas[0])).rejects.toThrow('the thread ended');
    await expect(whole(replicas[0])).resolves.toMatchObject({ size: 50 });
  });

  it('is given out no longer, whole or in pieces, when it is not what was kept', async () => {
    await whole(replicas[0]);
    const spoil = 'update invoice_file set bytes = set_byte(bytes, 49, (get_byte(bytes, 49) + 1) % 256) where invoice_id = $1';
    await site.world.sql('billing', spoil, [invoice.invoiceId]);
    const refusal = { kind: 'internal', code: 'invoice.file-spoilt' };
    await expect(whole(replicas[1])).rejects.toMatchObject(refusal);
    await expect(piece()).rejects.toMatchObject(refusal);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
