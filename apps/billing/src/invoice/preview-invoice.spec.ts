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

  it('have one for each later month, too, and say then what is issued over the same charges', async () => {
    const { contractId, product } = renewal(1);
    const begins = [{ contractId, product, reason: 'terms' as const }];
    // Odd amounts: the tax is rounded once over both lines.
    const charges = [aCharge('KNEOJST1MB001', 'NEO', 1, 19, '2月分'), aCharge('KAPPJST1MB001', 'AppSuite', 1, 19, '2月分')];
    const months = [{ month: '2026-02', chargedOn: '2026-02-01', begins, charges }];
    const asked = { month: '2026-01', chargedOn: '2026-01-01', charges: goldenCharges, terms: [renewal(120)], months };
    const who = await site.as(customerId);
    const { months: [later] = [], ...next } = await site.world.bus.ask(PreviewInvoice, asked, who);
    expect(later).toMatchObject({ begins, issuedOn: '2026-02-01', dueOn: '2026-03-31', net: 38, tax: 3, total: 41 });
    await site.world.clock.set('2026-01-01T00:00:00+09:00');
    await site.charged(customerId, '2026-01', goldenCharges);
    await site.world.clock.set('2026-02-01T00:00:00+09:00');
    await site.charged(customerId, '2026-02', charges);
    const issued = await site.invoices(customerId);
    const said = [next, later].map((document) => {
      const { issuedOn, dueOn, lines, taxes, net, tax, total } = document ?? {};
      return { issuedOn, dueOn, lines, taxes, net, tax, total };
    });
    expect(issued).toMatchObject(said);
  });
});
