import {
  GetInvoice,
  GetInvoiceTotals,
  ListInvoices,
  type ListInvoicesRequest,
  ListOperatorInvoices,
  VoidInvoice,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { aCharge, BillingWorld } from '../test/billing.world';

describe('looking for documents', () => {
  let site: BillingWorld;
  let customerId: string;
  beforeAll(async () => {
    site = await BillingWorld.start('2025-02-01T00:00:00+09:00');
    customerId = await site.customer();
    await site.world.settled();
    for (const [month, users] of [
      ['2025-02', 10],
      ['2025-03', 20],
      ['2025-04', 30],
    ] as const) {
      await site.world.clock.set(`${month}-01T00:00:00+09:00`);
      const label = `${Number(month.slice(5))}月分`;
      const code = month === '2025-03' ? 'KBKUJST1MB001' : 'KNEOJST1MB001';
      await site.charged(customerId, month, [aCharge(code, 'ＮＥＯ 100%', users, 100, label)]);
      await site.world.settled();
    }
  });
  afterAll(() => site.stop());

  const found = async (search: ListInvoicesRequest): Promise<number[]> =>
    (await site.invoices(customerId, search)).map(({ total }) => total);

  it.each<[string, ListInvoicesRequest, number[]]>([
    ['everything', {}, [1_100, 2_200, 3_300]],
    ['from a day on', { from: '2025-03-01' }, [2_200, 3_300]],
    ['until a day', { to: '2025-03-01' }, [1_100, 2_200]],
    ['between two amounts', { min: 1_101, max: 2_200 }, [2_200]],
    ['a product code in any width and case', { text: 'ｋｂｋｕ' }, [2_200]],
    ['words that all stand on it', { text: 'サンブル 4月分' }, [3_300]],
    ['what is no pattern', { text: '100%' }, [1_100, 2_200, 3_300]],
    ['a sign that stands nowhere', { text: '_' }, []],
    ['all of it together', { from: '2025-02-01', to: '2025-03-31', min: 2_000, text: 'neo' }, [2_200]],
  ])('finds %s', async (_, search, totals) => {
    expect(await found(search)).toEqual(totals);
  });

  it('is the same to operators, over all customers: in any period, by words, by the whole number in any width', async () => {
    const operator = await site.world.asOperator();
    const totals = async (search: ListInvoicesRequest): Promise<number[]> =>
      (await site.world.bus.ask(ListOperatorInvoices, search, operator)).items.map(({ total }) => total);
    const [oldest, middle] = await site.invoices(customerId);
    expect(await totals({})).toEqual([3_300, 2_200, 1_100]);
    expect(await totals({ from: '2025-02-01', to: '2025-03-01' })).toEqual([2_200, 1_100]);
    expect(await totals({ text: 'サンブル 4月分', max: 3_300 })).toEqual([3_300]);
    expect(await totals({ text: ` ${(oldest?.number ?? '').replace('-', '－')} ` })).toEqual([1_100]);
    expect(await totals({ text: middle?.number, min: 2_201 })).toEqual([]);
    expect(await totals({ text: middle?.number.slice(0, -1) })).toEqual([3_300, 2_200, 1_100]);
    const first = await site.world.bus.ask(ListOperatorInvoices, { limit: 2, text: 'neo' }, operator);
    expect(await totals({ cursor: first.nextCursor, text: 'neo' })).toEqual([1_100]);
  });

  it('comes page by page, newest first', async () => {
    const who = await site.as(customerId);
    const first = await site.world.bus.ask(ListInvoices, { limit: 2 }, who);
    const rest = await site.world.bus.ask(ListInvoices, { limit: 2, cursor: first.nextCursor }, who);
    expect([...first.items, ...rest.items].map(({ total }) => total)).toEqual([3_300, 2_200, 1_100]);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('refuses ranges that end before they begin', async () => {
    await expect(found({ from: '2025-03-02', to: '2025-03-01' })).rejects.toMatchObject({ code: 'period.reversed' });
    await expect(found({ min: 2, max: 1 })).rejects.toMatchObject({ code: 'amount.reversed' });
  });

  it('adds up fiscal years from April', async () => {
    const who = await site.as(customerId);
    const { items } = await site.world.bus.ask(GetInvoiceTotals, {}, who);
    expect(items).toEqual([
      { fiscalYear: 2024, documents: 2, net: 3_000, tax: 300, total: 3_300 },
      { fiscalYear: 2025, documents: 1, net: 3_000, tax: 300, total: 3_300 },
    ]);
  });

  it('counts a document in the fiscal year of its issue, to the last day of March in Tokyo, what takes back with its sign', async () => {
    const other = await site.customer();
    const charge = (month: string, users: number): Promise<void> =>
      site.charged(other, month, [aCharge('KNEOJST1MB001', 'NEO', users, 100)]);
    await site.world.clock.set('2027-03-31T23:59:59+09:00');
    await charge('2027-03', 10);
    await site.world.settled();
    await site.world.clock.set('2027-04-01T00:00:00+09:00');
    await charge('2027-04', 20);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(other);
    await site.world.clock.set('2030-03-31T23:59:59+09:00');
    const operator = { ...(await site.world.asOperator()), idempotencyKey: newId() };
    await site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, operator);
    const { items } = await site.world.bus.ask(GetInvoiceTotals, {}, await site.as(other));
    // Of a year without documents nothing is said.
    expect(items).toEqual([
      { fiscalYear: 2026, documents: 1, net: 1_000, tax: 100, total: 1_100 },
      { fiscalYear: 2027, documents: 1, net: 2_000, tax: 200, total: 2_200 },
      { fiscalYear: 2029, documents: 1, net: -1_000, tax: -100, total: -1_100 },
    ]);
    expect((await site.world.bus.ask(GetInvoiceTotals, {}, await site.as(await site.customer()))).items).toEqual([]);
  });

  it('is for owners and those who deal with bills, of their own customer', async () => {
    for (const role of ['manager', 'viewer'] as const)
      await expect(site.world.bus.ask(ListInvoices, {}, await site.as(customerId, role))).rejects.toMatchObject({
        kind: 'forbidden',
      });
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    const stranger = await site.as(await site.customer());
    await expect(site.world.bus.ask(GetInvoice, { invoiceId }, stranger)).rejects.toMatchObject({ code: 'invoice.unknown' });
    expect((await site.world.bus.ask(ListInvoices, {}, stranger)).items).toEqual([]);
  });
});
