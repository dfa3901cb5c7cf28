import { CorrectInvoice, InvoiceIssued, PaymentRecorded, RecordPayment, VoidInvoice } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { aCharge, BillingWorld, goldenCharges } from '../test/billing.world';

const MIDNIGHT = '2025-04-01T00:00:00+09:00';
const renewed = (amount: number, effectiveOn = '2025-04-01') => ({
  change: { kind: 'renewal', effectiveOn } as const,
  charges: [
    {
      ...aCharge('KNEOJST1MB001', 'NEO', amount / 4800, 400, '4月分～3月分'),
      ...{ months: 12, amount, month: '2025-04' },
    },
  ].map(({ code, name, quantity, unitPrice, months, amount: net, month, remark }) => ({
    ...{ code, name, quantity, unitPrice, months, amount: net, month, remark },
  })),
});

describe('documents of what contracts charge', () => {
  let site: BillingWorld;
  let customerId: string;
  let operator: Outgoing;
  beforeAll(async () => {
    site = await BillingWorld.start(MIDNIGHT);
    await site.world.replica('billing');
  });
  afterAll(() => site.stop());
  beforeEach(async () => {
    await site.world.clock.set(MIDNIGHT);
    customerId = await site.customer();
    operator = await site.world.asOperator();
  });
  const order = (): Outgoing => ({ ...operator, idempotencyKey: newId() });

  it('say what the manual’s bill says, as a qualified invoice', async () => {
    await site.charged(customerId);
    const [invoice] = await site.invoices(customerId);
    expect(invoice).toMatchObject({
      kind: 'invoice',
      ...{ issuedOn: '2025-04-01', dueOn: '2025-05-31', periodFrom: '2025-04-01', periodUntil: '2025-04-30' },
      ...{ net: 35_000, tax: 3_500, total: 38_500, balance: 38_500, state: 'open' },
      taxes: [{ taxRate: '0.10', net: 35_000, tax: 3_500 }],
      recipient: { company: '株式会社サンブルデータ', name: 'ネオ 太郎', customerNumber: 'A123456789' },
      issuer: { name: '株式会社ネオジャパン', registrationNumber: 'T1234567890123' },
    });
    expect(
      invoice?.lines.map(({ code, quantity, unitPrice, amount, remark }) => [code, quantity, unitPrice, amount, remark]),
    ).toEqual([
      ['KNEOJST1MB001', 50, 400, 20_000, '4月分'],
      ['KAPPJST1MB001', 50, 300, 15_000, '4月分'],
    ]);
    const told = (await site.world.events(InvoiceIssued.subject)).find(({ data }) => data['customerId'] === customerId);
    expect(told?.data).toMatchObject({ total: 38_500, dueOn: '2025-05-31', paymentMethod: 'bank-transfer' });
  });

  it('are issued once, however often and in how many ways the charge is told', async () => {
    const id = newId();
    for (const each of [id, id, newId()]) await site.charged(customerId, '2025-04', goldenCharges, 1, each);
    expect(await site.invoices(customerId)).toHaveLength(1);
  });

  it('wait for the customer’s address, dated as they were due', async () => {
    const late = newId();
    await site.charged(late);
    await site.contractor(late);
    await site.profile(late, { sameAsContractor: true });
    const [invoice] = await site.invoices(late);
    expect(invoice?.issuedOn).toBe('2025-04-01');
  });

  it('go to what is charged at once on its own, whatever the month charges', async () => {
    await site.charged(customerId);
    await site.changed(customerId, renewed(48_000));
    const invoices = await site.invoices(customerId);
    expect(invoices.map(({ net, periodUntil }) => [net, periodUntil]).toSorted()).toEqual([
      [35_000, '2025-04-30'],
      [48_000, '2026-03-31'],
    ]);
    expect(invoices.flatMap(({ lines }) => lines).find(({ months }) => months === 12)?.origin).toEqual({
      ...{ kind: 'renewal', effectiveOn: '2025-04-01' },
    });
  });

  it('have the rate of the day of what they charge', async () => {
    await site.charged(customerId, '2019-09');
    await site.charged(customerId, '2019-10');
    expect((await site.invoices(customerId)).map(({ tax }) => tax).toSorted((a, b) => a - b)).toEqual([2_800, 3_500]);
  });

  it('correct themselves by a document that names the first, when a month is charged another way later', async () => {
    await site.charged(customerId);
    await site.charged(customerId, '2025-04', [aCharge('KNEOJST1MB001', 'NEO', -5, 400)], 2);
    const [first, second] = await site.invoices(customerId);
    expect(first).toMatchObject({ total: 38_500, balance: 36_300, correctedBy: [{ number: second?.number }] });
    expect(second).toMatchObject({ kind: 'correction', total: -2_200, corrects: { number: first?.number } });
    expect(second?.state).toBeUndefined();
  });

  it('are taken back once, by a document that leaves nothing to pay', async () => {
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    const lines = [{ code: 'KNEOJST1MB001', name: '値引き', quantity: -1, unitPrice: 333, remark: '' }];
    await site.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '値引き' }, order());
    const taken = await site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, order());
    expect(taken).toMatchObject({ kind: 'void', reason: '誤請求', net: -34_667 });
    const [first] = await site.invoices(customerId);
    expect(first).toMatchObject({ balance: 0, state: 'voided' });
    await expect(site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, order())).rejects.toMatchObject({
      code: 'invoice.voided',
    });
  });

  it('leave nothing to pay or to pay back, whether a difference is told before, while or after they are taken back', async () => {
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    const differ = (revision: number): Promise<void> =>
      site.charged(customerId, '2025-04', [aCharge('KNEOJST1MB001', 'NEO', -revision, 400)], revision);
    await differ(2);
    await site.world.settled();
    await Promise.all([differ(3), site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, order())]);
    await site.world.settled();
    await differ(4);
    const documents = await site.invoices(customerId);
    expect(documents[0]).toMatchObject({ balance: 0, state: 'voided' });
    expect(documents.reduce((sum, { tax }) => sum + tax, 0)).toBe(0);
    expect(documents.map(({ net }) => net)).not.toContain(-1_600);
  });

  it('are corrected, paid and taken back once, however often the order is repeated under its key', async () => {
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    const twice = async <T>(ask: (as: Outgoing) => Promise<T>): Promise<void> => {
      const as = order();
      expect(await ask(as)).toEqual(await ask(as));
    };
    const lines = [{ code: 'KNEOJST1MB001', name: '値引き', quantity: -1, unitPrice: 333, remark: '' }];
    await twice((as) => site.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '値引き' }, as));
    const paid = { invoiceId, amount: 500, receivedOn: '2025-04-01', reference: `${invoiceId} r` };
    await twice((as) => site.world.bus.ask(RecordPayment, paid, as));
    expect((await site.invoices(customerId))[0]).toMatchObject({ balance: 38_500 - 366 - 500 });
    await twice((as) => site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, as));
    expect(await site.invoices(customerId)).toHaveLength(3);
  });

  it('are overdue after their day, and paid once what came in covers them; one transfer counts once', async () => {
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    await site.world.clock.set('2025-06-01T00:00:00+09:00');
    const pay = (amount: number, reference: string) =>
      site.world.bus.ask(RecordPayment, { invoiceId, amount, receivedOn: '2025-06-01', reference }, order());
    expect(await pay(38_000, `${invoiceId} a`)).toMatchObject({ state: 'overdue', balance: 500 });
    expect(await pay(38_000, `${invoiceId} a`)).toMatchObject({ balance: 500 });
    await expect(pay(1, `${invoiceId} a`)).rejects.toMatchObject({ code: 'payment.recorded' });
    expect(await pay(500, `${invoiceId} b`)).toMatchObject({ state: 'paid', balance: 0 });
    await site.world.settled();
    const facts = await site.world.events(PaymentRecorded.subject);
    const told = facts.map(({ data }) => data).filter((data) => data['customerId'] === customerId);
    expect(told).toMatchObject([38_000, 500].map((amount) => ({ invoiceId, customerId, amount, method: 'bank-transfer' })));
  });

  it('are paid by a transfer that came in, of no more than is open: neither by one to come, nor when taken back', async () => {
    await site.charged(customerId);
    const [{ invoiceId, number } = { invoiceId: '', number: '' }] = await site.invoices(customerId);
    await site.world.clock.set('2025-05-30T23:59:59+09:00');
    const pay = (amount: number, receivedOn: string) =>
      site.world.bus.ask(RecordPayment, { invoiceId, amount, receivedOn, reference: newId() }, order());
    await expect(pay(38_500, '2025-05-31')).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'payment.in-future',
      body: { fields: [{ path: 'receivedOn' }] },
    });
    const above = { kind: 'unprocessable', message: expect.stringContaining('payment.above-open: 38500 yen') as string };
    await expect(pay(38_501, '2025-05-30')).rejects.toMatchObject(above);
    expect(await pay(38_000, '2025-05-30')).toMatchObject({ balance: 500, state: 'open' });
    const rivals = await Promise.allSettled([pay(500, '2025-05-30'), pay(500, '2025-05-30')]);
    expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, order());
    const taken = { kind: 'conflict', code: 'invoice.voided', message: expect.stringContaining(number) as string };
    await expect(pay(1, '2025-05-30')).rejects.toMatchObject(taken);
    expect((await site.invoices(customerId))[0]).toMatchObject({ balance: -38_500, state: 'voided' });
  });

  it('are paid by one transfer together, each once under its reference', async () => {
    await site.charged(customerId);
    await site.charged(customerId, '2025-05');
    const none = { invoiceId: '', number: '' };
    const [{ invoiceId: one, number } = none, { invoiceId: other } = none] = await site.invoices(customerId);
    const reference = newId();
    const pay = (invoiceId: string, amount = 38_500) =>
      site.world.bus.ask(RecordPayment, { invoiceId, amount, receivedOn: '2025-04-01', reference }, order());
    for (const each of [one, other, one, other]) expect(await pay(each)).toMatchObject({ balance: 0, state: 'paid' });
    const told = { code: 'payment.recorded', message: expect.stringContaining(`invoice ${number}`) as string };
    await expect(pay(one, 38_000)).rejects.toMatchObject(told);
  });

  it('that are paid ask for no more than a later correction says, and are overdue for it after its own day alone', async () => {
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    await site.world.clock.set('2025-05-30T09:00:00+09:00');
    const paid = { invoiceId, amount: 38_500, receivedOn: '2025-05-30', reference: `${invoiceId} late` };
    await site.world.bus.ask(RecordPayment, paid, order());
    await site.world.clock.set('2025-07-10T00:00:00+09:00');
    const lines = [{ code: 'KNEOJST1MB001', name: '追加', quantity: 1, unitPrice: 300, remark: '' }];
    const later = await site.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '計上漏れ' }, order());
    expect(later).toMatchObject({ total: 330, dueOn: '2025-08-31' });
    const stands = async (day: string) => {
      await site.world.clock.set(`${day}T00:00:00+09:00`);
      return (await site.invoices(customerId))[0];
    };
    for (const [day, state] of [
      ['2025-07-10', 'open'],
      ['2025-08-31', 'open'],
      ['2025-09-01', 'overdue'],
    ] as const)
      expect(await stands(day)).toMatchObject({ state, balance: 330 });
    await site.world.bus.ask(RecordPayment, { ...paid, amount: 330, reference: `${invoiceId} rest` }, order());
    expect(await stands('2025-09-01')).toMatchObject({ state: 'paid', balance: 0 });
  });

  it('are corrected down to nothing, and no further: the whole is taken back instead', async () => {
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    const less = (unitPrice: number, quantity = -1) => {
      const lines = [{ code: 'KNEOJST1MB001', name: '値引き', quantity, unitPrice, remark: '' }];
      return site.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '値引き' }, order());
    };
    await less(30_000);
    await expect(less(5_001)).rejects.toMatchObject({ kind: 'unprocessable', code: 'invoice.below-zero' });
    expect(await site.invoices(customerId)).toHaveLength(2);
    expect(await less(5_000)).toMatchObject({ total: -5_500 });
    expect((await site.invoices(customerId))[0]).toMatchObject({ balance: 0, state: 'paid' });
  });

  it('are numbered without gaps in a year, whichever of two replicas issues them', async () => {
    await site.world.settled();
    const many = await Promise.all(Array.from({ length: 12 }, () => site.customer()));
    await Promise.all(many.map((each) => site.charged(each)));
    await site.world.settled();
    const rows = await site.world.sql<{ number: string }>('billing', 'select number from invoice order by number');
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => `2025-${String(at + 1).padStart(6, '0')}`));
  });

  it('cannot be changed or deleted by the service itself', async () => {
    const role = site.world.roleOf('billing');
    for (const table of ['invoice', 'invoice_file', 'invoice_payment', 'charged_occasion', 'issuer_version'])
      for (const right of ['update', 'delete', 'truncate'])
        expect(await site.world.sql('billing', 'select has_table_privilege($1, $2, $3) as may', [role, table, right])).toEqual([
          { may: false },
        ]);
  });
});
