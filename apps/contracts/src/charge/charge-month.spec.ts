import {
  AcceptApplication,
  CustomerCharged,
  type CustomerChargedSnapshot,
  GetOverview,
  ImportCatalogue,
  PreviewCharges,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

/** The sample's monthly customer has 50 users of NEO (400) and AppSuite (300). */
describe('a month of monthly contracts', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  let customerId: string;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    customerId = await site.customerId(numbers.monthly);
    owner = await site.as(numbers.monthly);
  });
  afterEach(() => site.stop());

  const told = async (whose = customerId): Promise<{ at: string; data: CustomerChargedSnapshot }[]> =>
    (await site.world.events(CustomerCharged.subject))
      .filter(({ aggregateId }) => aggregateId === whose)
      .map(({ occurredAt, data }) => ({ at: occurredAt, data: data as unknown as CustomerChargedSnapshot }));
  const amounts = async (): Promise<unknown[]> =>
    (await told()).map(({ data }) => [
      data.month,
      data.revision,
      ...data.charges.map(({ quantity, unitPrice, amount }) => `${quantity} × ${unitPrice} = ${amount}`),
    ]);
  const clock = (at: string): Promise<void> => site.world.clock.set(`${at}+09:00`);

  it('is charged on its first, as the manual’s bill has it, and not before', async () => {
    await clock('2025-03-31T23:59:59');
    expect(await told()).toEqual([]);
    await clock('2025-04-01T00:00:00');
    const [first] = await told();
    expect(first?.at).toBe('2025-03-31T15:00:00.000Z');
    expect(first?.data).toMatchObject({ month: '2025-04', revision: 1, paymentMethod: 'bank-transfer' });
    expect(first?.data.charges).toMatchObject([
      { code: 'KNEOJST1MB001', unit: 'user', quantity: 50, unitPrice: 400, amount: 20_000, remark: '4月分' },
      { code: 'KAPPJST1MB001', quantity: 50, unitPrice: 300, amount: 15_000, remark: '4月分' },
    ]);
  });

  it('counts what is applied at the same midnight, and says which application made a line what it is', async () => {
    const { applicationId } = await site.apply(45, owner);
    await clock('2025-04-01T00:00:00');
    expect(await amounts()).toEqual([['2025-04', 1, '45 × 400 = 18000', '45 × 300 = 13500']]);
    const [first] = await told();
    expect(first?.data.charges[0]?.origin).toEqual({ kind: 'users', applicationId, effectiveOn: '2025-04-01' });
  });

  it('costs what the catalogue of its first day says', async () => {
    const document = sampleCatalogue();
    const dearer = JSON.parse(JSON.stringify(document).replace('"monthlyPrice":400', '"monthlyPrice":420')) as typeof document;
    await site.world.bus.ask(ImportCatalogue, { document: dearer, validFrom: '2025-05-01' });
    await clock('2025-05-01T00:00:00');
    expect(await amounts()).toEqual([
      ['2025-04', 1, '50 × 400 = 20000', '50 × 300 = 15000'],
      ['2025-05', 1, '50 × 420 = 21000', '50 × 300 = 15000'],
    ]);
  });

  it('is charged once, dated as it was due, when the clock jumps over months, goes back and comes by again', async () => {
    await clock('2025-06-15T12:00:00');
    await clock('2025-04-20T12:00:00');
    await clock('2025-06-16T12:00:00');
    expect((await told()).map(({ at, data }) => [at, data.month])).toEqual([
      ['2025-03-31T15:00:00.000Z', '2025-04'],
      ['2025-04-30T15:00:00.000Z', '2025-05'],
      ['2025-05-31T15:00:00.000Z', '2025-06'],
    ]);
  });

  it('is charged after an outage as it was on its first, whatever was added since', async () => {
    await site.world.halt('contracts');
    const moved = clock('2025-04-03T09:00:00');
    await site.world.replica('contracts');
    await moved;
    await site.apply(60, owner);
    expect(await amounts()).toEqual([['2025-04', 1, '50 × 400 = 20000', '50 × 300 = 15000']]);
    await clock('2025-05-01T00:00:00');
    expect((await amounts()).at(-1)).toEqual(['2025-05', 1, '60 × 400 = 24000', '60 × 300 = 18000']);
  });

  it('is charged the difference when an operator accepts after its first what was quoted for it', async () => {
    await site.importCatalogue({ acceptance: { ...sampleCatalogue().policy.acceptance, users: 'operator' } });
    const { applicationId } = await site.apply(45, owner);
    await clock('2025-04-02T09:00:00');
    const operator = { ...(await site.world.asOperator()), idempotencyKey: newId() };
    await site.world.bus.ask(AcceptApplication, { applicationId }, operator);
    await site.world.settled();
    expect(await amounts()).toEqual([
      ['2025-04', 1, '50 × 400 = 20000', '50 × 300 = 15000'],
      ['2025-04', 2, '-5 × 400 = -2000', '-5 × 300 = -1500'],
    ]);
  });

  it('is not charged of annual contracts', async () => {
    await clock('2025-04-01T00:00:00');
    const [first] = await told(await site.customerId(numbers.annual));
    expect(first?.data.charges.map(({ product, amount }) => [product, amount])).toEqual([['chatluck', 9_000]]);
  });

  it('is previewed with what is applied for by then, for those who deal with bills', async () => {
    await site.apply(45, owner);
    const { month, chargedOn, charges } = await site.world.bus.ask(PreviewCharges, {}, owner);
    expect([month, chargedOn, charges.map(({ amount }) => amount)]).toEqual(['2025-04', '2025-04-01', [18_000, 13_500]]);
    const viewer = await site.as(numbers.monthly, 'viewer');
    expect((await failureOf(site.world.bus.ask(PreviewCharges, {}, viewer))).kind).toBe('forbidden');
  });

  it('is on the TOP page with its tax, for those who see bills, and is what is then charged', async () => {
    const next = async (who: Outgoing) => (await site.world.bus.ask(GetOverview, {}, who)).nextInvoice;
    await site.apply(45, owner);
    expect(await next(await site.as(numbers.monthly, 'billing'))).toEqual({
      issuedOn: '2025-04-01',
      net: 31_500,
      tax: 3_150,
      gross: 34_650,
    });
    expect(await next(await site.as(numbers.monthly, 'manager'))).toBeUndefined();
    expect(await next(await site.as(numbers.annual))).toMatchObject({ net: 9_000 });
    await clock('2025-04-01T00:00:00');
    const [first] = await told();
    expect(first?.data.charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(31_500);
    expect(await next(owner)).toMatchObject({ issuedOn: '2025-05-01' });
    // The month of ChatLuck and the year of NEO are two documents of one day.
    await clock('2025-12-21T00:00:00');
    expect(await next(await site.as(numbers.annual))).toEqual({
      issuedOn: '2026-01-01',
      net: 9_000 + 576_000,
      tax: 900 + 57_600,
      gross: 9_900 + 633_600,
    });
  });
});
