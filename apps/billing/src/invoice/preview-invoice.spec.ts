import { type ComingTermView, PreviewInvoice } from '@csite/protocol';
import { aCharge, BillingWorld, goldenCharges } from '../test/billing.world';

const renewal = (quantity: number): ComingTermView => {
  const line = aCharge('KNEOJST1MB001', 'NEO', quantity, 400, '1月分～12月分');
  const charges = [{ ...line, months: 12, amount: line.amount * 12 }];
  return { contractId: line.contractId, product: 'neo', chargedOn: '2026-01-01', reason: 'renewal', charges };
};

describe('documents to come', () => {
  let site: BillingWorld;
  let customerId: string;
  beforeAll(async () => {
    site = await BillingWorld.start('2025-12-10T00:00:00+09:00');
    customerId = await site.customer();
    await site.world.settled();
  });
  afterAll(() => site.stop());

  it('are one for the month and one for each term, each with its tax and its day of payment', async () => {
    const asked = { month: '2026-01', chargedOn: '2026-01-01', charges: goldenCharges, terms: [renewal(120)] };
    const { terms, ...month } = await site.world.bus.ask(
      PreviewInvoice,
      asked,
      await site.world.as({ role: 'billing', customerId }),
    );
    expect(month).toMatchObject({ issuedOn: '2026-01-01', net: 35_000, tax: 3_500, total: 38_500 });
    expect(terms).toEqual([
      {
        ...{ contractId: renewal(1).contractId, product: 'neo', reason: 'renewal', issuedOn: '2026-01-01', dueOn: '2026-02-28' },
        lines: renewal(120).charges.map((charge) => ({ ...charge, taxRate: '0.10' })),
        ...{ taxes: [{ taxRate: '0.10', net: 576_000, tax: 57_600 }], net: 576_000, tax: 57_600, total: 633_600 },
      },
    ]);
  });
});
