import {
  AcceptApplication,
  type ChargesPreview,
  CustomerCharged,
  type CustomerChargedSnapshot,
  GetOverview,
  PreviewCharges,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld } from '../test/contracts.world';
import { customerLine, freshNumbers } from '../test/customer-line.builder';

const [renewing = '', early = ''] = freshNumbers(2);
const toMonthly = { kind: 'terms', contractType: 'monthly', paymentMethod: 'bank-transfer' } as const;

const contract = (number: string, type: string, startedOn: string): string =>
  customerLine(number, ({ contracts: [first] }) =>
    Object.assign(first, { type, startedOn, lines: [{ code: 'KNEOJST1MB001', quantity: 20 }] }),
  );

/** 20 users of NEO at 400: 8,000 a month, 96,000 a year. */
describe('a month after the next in which contracts begin to be billed by the month', () => {
  let site: ContractsWorld;
  let applicationId: string;
  beforeAll(async () => {
    site = await ContractsWorld.empty('2025-04-05T10:00:00+09:00');
    await site.importCatalogue();
    await site.importCustomers([contract(renewing, 'annual', '2024-06-01'), contract(early, 'monthly', '2025-06-15')]);
  });
  afterAll(() => site.stop());

  const preview = async (number: string): Promise<ChargesPreview> =>
    site.world.bus.ask(PreviewCharges, {}, await site.as(number));
  const next = async (number: string): Promise<unknown> =>
    (await site.world.bus.ask(GetOverview, {}, await site.as(number))).nextInvoice;
  const charged = async (number: string): Promise<unknown[]> => {
    await site.world.settled();
    const customerId = await site.customerId(number);
    return (await site.world.events(CustomerCharged.subject))
      .map(({ data }) => data as unknown as CustomerChargedSnapshot)
      .filter((data) => data.customerId === customerId)
      .map(({ month, charges }) => [month, ...charges.map(({ amount }) => amount)]);
  };

  it('is not foretold of what waits for an operator, who may refuse it; that is named with what counts without it', async () => {
    ({ applicationId } = await site.applyFor(toMonthly, await site.as(renewing)));
    const { charges, terms, months, waiting } = await preview(renewing);
    expect([charges, months]).toEqual([[], undefined]);
    expect(terms).toMatchObject([{ chargedOn: '2025-06-01', reason: 'renewal', charges: [{ amount: 96_000 }] }]);
    expect(waiting).toEqual([{ applicationId, product: 'neo', kind: 'terms', effectiveOn: '2025-06-01' }]);
    expect(await next(renewing)).toMatchObject({ issuedOn: '2025-06-01', net: 96_000 });
  });

  it('is foretold of an annual contract that is set to become monthly at its renewal, once that is accepted', async () => {
    const operator = { ...(await site.world.asOperator()), idempotencyKey: newId() };
    await site.world.bus.ask(AcceptApplication, { applicationId }, operator);
    const { charges, terms, months, waiting } = await preview(renewing);
    expect([charges, terms, waiting]).toEqual([[], [], undefined]);
    expect(months).toMatchObject([
      {
        ...{ month: '2025-06', chargedOn: '2025-06-01' },
        begins: [{ product: 'neo', reason: 'terms', applicationId }],
        charges: [{ code: 'KNEOJST1MB001', quantity: 20, unitPrice: 400, amount: 8_000, remark: '6月分' }],
      },
    ]);
    expect(await next(renewing)).toEqual({ issuedOn: '2025-06-01', net: 8_000, tax: 800, gross: 8_800 });
  });

  it('is foretold of a contract that was taken in more than a month before its first day, from its first whole month', async () => {
    const { charges, terms, months } = await preview(early);
    expect([charges, terms]).toEqual([[], []]);
    expect(months).toMatchObject([
      { chargedOn: '2025-07-01', begins: [{ product: 'neo', reason: 'import' }], charges: [{ amount: 8_000, remark: '7月分' }] },
    ]);
    expect(await next(early)).toEqual({ issuedOn: '2025-07-01', net: 8_000, tax: 800, gross: 8_800 });
  });

  it('is the next one from the 1st before it, and is charged as it was foretold', async () => {
    await site.world.clock.set('2025-05-01T10:00:00+09:00');
    expect(await preview(renewing)).toMatchObject({ chargedOn: '2025-06-01', charges: [{ amount: 8_000 }], terms: [] });
    expect((await preview(renewing)).months).toBeUndefined();
    await site.world.clock.set('2025-07-01T10:00:00+09:00');
    expect(await charged(renewing)).toEqual([
      ['2025-06', 8_000],
      ['2025-07', 8_000],
    ]);
    expect(await charged(early)).toEqual([['2025-07', 8_000]]);
  });
});
