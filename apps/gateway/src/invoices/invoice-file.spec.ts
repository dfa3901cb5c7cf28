import { accounts } from '@csite/messaging';
import {
  type InvoiceFilePiece,
  type InvoiceSummaryView,
  ListInvoices,
  notFound,
  PreviewCharges,
  PreviewInvoice,
  ReadInvoiceFile,
} from '@csite/protocol';
import { Log } from '@csite/service';
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { GatewayWorld } from '../test/gateway-world';

const id = (number: number): string => `0197a2b0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const summary = (number: number): InvoiceSummaryView => ({
  ...{ invoiceId: id(number), number: `2025-${String(number).padStart(6, '0')}`, kind: 'invoice', state: 'open' },
  ...{ issuedOn: '2025-04-01', dueOn: '2025-05-31', periodFrom: '2025-04-01', periodUntil: '2025-04-30' },
  ...{ net: 35_000, tax: 3_500, total: 38_500, company: '=株式会社サンプル', paymentMethod: 'bank-transfer' },
});
/** Larger than what the bus carries at once. */
const pdf = randomBytes(1_100_000);
const sha256 = createHash('sha256').update(pdf).digest('hex');
const PIECE = 480_000;

const unzipped = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);
  const zip = await open(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        buffer(stream).then((content) => {
          files.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
      }),
    );
    zip.on('end', resolve).on('error', reject);
    zip.readEntry();
  });
  return files;
};

describe('documents as files', () => {
  let world: GatewayWorld;
  let owner: Record<string, string>;
  let notYet = 0;
  const [asked, beingMade] = [new Set<string>(), new Set<string>()];
  let breaks = false;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    owner = await world.as('owner');
    await world.answering(ReadInvoiceFile, accounts(), ({ invoiceId, offset }): InvoiceFilePiece => {
      if (invoiceId === id(99)) throw notFound('invoice.unknown', { ja: 'ありません。', en: 'Unknown.' });
      const fileName = `invoice-${invoiceId}.pdf`;
      asked.add(invoiceId);
      if (beingMade.has(invoiceId)) return { fileName, size: 0, sha256: '', base64: '' };
      if (notYet > 0) {
        notYet -= 1;
        return { fileName, size: 0, sha256: '', base64: '' };
      }
      if (breaks && offset > 0) throw notFound('invoice.unknown', { ja: 'ありません。', en: 'Unknown.' });
      return { fileName, size: pdf.length, sha256, base64: pdf.subarray(offset, offset + PIECE).toString('base64') };
    });
    await world.answering(ListInvoices, accounts(), ({ cursor }) =>
      cursor === undefined
        ? { items: [{ ...summary(3), kind: 'correction', total: -330 }, summary(2)], nextCursor: 'c' }
        : { items: [summary(1)] },
    );
  });
  afterAll(() => world.stop());
  const get = (path: string): Promise<Response> => world.get(`/api/v1/invoices/${path}`, owner);

  it('come whole, piece by piece, with a digest to prove them by', async () => {
    notYet = 2;
    const answer = await get(`${id(1)}/pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
  });

  it('are asked for again when they are not made in time, or not there', async () => {
    notYet = 1_000;
    const making = await get(`${id(1)}/pdf`);
    notYet = 0;
    expect([making.status, making.headers.has('retry-after')]).toEqual([503, true]);
    expect((await get(`${id(99)}/pdf`)).status).toBe(404);
  });

  it('come as an archive of a period, oldest first, with an index', async () => {
    const answer = await get('archive?from=2025-04-01&to=2025-04-30');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain('invoices-2025-04-01-2025-04-30.zip');
    const files = await unzipped(Buffer.from(await answer.arrayBuffer()));
    expect([...files.keys()]).toEqual(['2025-000001.pdf', '2025-000002.pdf', '2025-000003.pdf', 'index.csv']);
    expect(files.get('2025-000003.pdf')?.equals(pdf)).toBe(true);
    const index = files.get('index.csv')?.toString().split('\r\n') ?? [];
    expect(index).toHaveLength(5);
    expect(index[0]).toMatch(/^\uFEFFファイル名,発行日,合計（税込・円）,宛先,請求書番号/);
    expect(index[1]).toContain(`2025-000001.pdf,2025-04-01,38500,'=株式会社サンプル`);
    expect(index[1]).toContain(sha256);
    expect(index[1]).toContain('3500,2025-05-31,銀行振込');
    expect(index[3]).toContain('3500,,銀行振込');
  });

  it('break off rather than look whole when one cannot be had', async () => {
    breaks = true;
    await expect(get('archive').then((answer) => answer.arrayBuffer())).rejects.toThrow();
    breaks = false;
  });

  it('are on their way before the last is read, and read no further when their reader has left', async () => {
    const left = Promise.withResolvers<undefined>();
    asked.clear();
    beingMade.add(id(2));
    const warned = jest.spyOn(world.app.get(Log), 'warn').mockImplementation(() => left.resolve(undefined));
    const answer = await get('archive');
    const reader = answer.body?.getReader();
    expect(await reader?.read()).toMatchObject({ done: false });
    await reader?.cancel();
    await left.promise;
    beingMade.clear();
    // Read after the second was: nothing of the archive is under way.
    expect((await get(`${id(2)}/pdf`)).status).toBe(200);
    expect([...asked]).toEqual([id(1), id(2)]);
    expect(warned.mock.calls).toEqual([['an archive broke off', { error: 'Error: nobody reads it any more' }]]);
  });

  it('show the next bill as billing reckons what contracts will charge', async () => {
    const renewal = { contractId: id(9), product: 'neo', reason: 'renewal' } as const;
    const charges = { month: '2025-05', chargedOn: '2025-05-01', charges: [] };
    const nothing = { dueOn: '2025-06-30', lines: [], taxes: [], net: 0, tax: 0, total: 0 };
    await world.answering(PreviewCharges, accounts(), () => ({
      ...charges,
      terms: [{ ...renewal, chargedOn: '2026-01-01', charges: [] }],
      months: [{ month: '2025-07', chargedOn: '2025-07-01', begins: [], charges: [] }],
      waiting: [{ applicationId: id(8), product: 'neo', kind: 'users' as const, effectiveOn: '2025-05-01' }],
    }));
    await world.answering(PreviewInvoice, accounts(), ({ chargedOn, terms = [], months = [] }) => ({
      ...nothing,
      issuedOn: chargedOn,
      terms: terms.map(({ chargedOn: issuedOn }) => ({ ...renewal, ...nothing, issuedOn })),
      months: months.map(({ chargedOn: issuedOn, begins }) => ({ ...nothing, issuedOn, begins })),
    }));
    expect(await (await get('next')).json()).toMatchObject({
      ...{ issuedOn: '2025-05-01', dueOn: '2025-06-30' },
      terms: [{ issuedOn: '2026-01-01', reason: 'renewal' }],
      months: [{ issuedOn: '2025-07-01' }],
      waiting: [{ applicationId: id(8), kind: 'users' }],
    });
  });
});
