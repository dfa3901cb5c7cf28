import {
  type AskedChange,
  CreateQuote,
  GetCatalogue,
  GetContract,
  GetCustomer,
  GetOverview,
  ImportCatalogue,
  type CatalogueImported,
} from '@csite/protocol';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { customerLine } from '../test/customer-line.builder';
import { sampleCatalogue, sampleCustomers } from '../test/sample-market';
import { IP_RESTRICTION, NEO } from '../test/situation.builder';

const priced = (yen: number): ReturnType<typeof sampleCatalogue> =>
  JSON.parse(JSON.stringify(sampleCatalogue()).replace('"monthlyPrice":400', `"monthlyPrice":${yen}`)) as never;

describe('what is in force', () => {
  let site: ContractsWorld;
  beforeEach(async () => {
    site = await ContractsWorld.empty('2026-06-15T10:00:00+09:00');
  });
  afterEach(() => site.stop());

  const announce = (yen: number, validFrom?: string): Promise<CatalogueImported> =>
    site.world.bus.ask(ImportCatalogue, { document: priced(yen), ...(validFrom && { validFrom }) });
  const priceNow = async (): Promise<number | undefined> =>
    (await site.world.bus.ask(GetCatalogue, {})).products[0]?.items[0]?.monthlyPrice;

  it('is nothing before the first import, and says so', async () => {
    expect(await failureOf(site.world.bus.ask(GetCatalogue, {}))).toMatchObject({
      kind: 'conflict',
      code: 'catalogue.not-in-force',
      body: { detail: { en: 'No catalogue is in force on 2026-06-15. Import a catalogue that covers it, or check the clock.' } },
    });
    expect(await failureOf(site.importCustomers(sampleCustomers()))).toMatchObject({ code: 'import.no-catalogue' });
  });

  it('changes on the day that was announced, at midnight in Tokyo', async () => {
    await announce(400);
    expect(await announce(500, '2026-08-01')).toMatchObject({ changed: true, catalogueVersion: 2, policyVersion: 1 });
    expect(await announce(500, '2026-08-01')).toMatchObject({ changed: false, catalogueVersion: 2 });

    expect(await priceNow()).toBe(400);
    await site.world.clock.set('2026-07-31T23:59:59+09:00');
    expect(await priceNow()).toBe(400);
    await site.world.clock.set('2026-08-01T00:00:00+09:00');
    expect(await priceNow()).toBe(500);
  });

  it('may be announced before anything else, and still begin today', async () => {
    expect(await announce(500, '2026-08-01')).toMatchObject({ catalogueVersion: 1 });
    expect(await failureOf(site.world.bus.ask(GetCatalogue, {}))).toMatchObject({ code: 'catalogue.not-in-force' });

    expect(await announce(400)).toMatchObject({ changed: true, catalogueVersion: 2 });
    expect(await priceNow()).toBe(400);
    await site.world.clock.set('2026-08-01T00:00:00+09:00');
    expect(await priceNow()).toBe(500);
  });

  it('cannot begin on a day that does not exist', async () => {
    expect(await failureOf(announce(400, '2026-02-30'))).toMatchObject({
      code: 'request.invalid',
      body: { fields: [{ path: 'validFrom' }] },
    });
  });

  it('is a document, not a list', async () => {
    const refusal = await failureOf(site.world.bus.ask(ImportCatalogue, { document: [] as never }));

    expect(refusal).toMatchObject({ kind: 'invalid', code: 'request.invalid', body: { fields: [{ path: 'document' }] } });
  });

  it('is quoted at the price of the first bill; an announcement in between makes the quote stale', async () => {
    await announce(400);
    await site.importCustomers(sampleCustomers());
    const owner = await site.as(numbers.monthly);
    await site.world.clock.set('2026-07-10T10:00:00+09:00');
    const before = await site.quote(60, owner);
    expect(before.perPeriod.net).toBe(60 * 700);

    await announce(500, '2026-08-01');
    expect(await failureOf(site.submit(before.quoteId, owner))).toMatchObject({
      code: 'quote.stale',
      body: { data: { quote: { before: { perPeriod: { net: 50 * 700 } }, perPeriod: { net: 60 * 800 } } } },
    });
  });

  it('that is announced without an item ends its sale now: neither bought nor imported, until it is put back', async () => {
    await announce(400);
    await site.importCustomers(sampleCustomers());
    const owner = await site.as(numbers.monthly);
    await site.world.clock.set('2026-07-10T10:00:00+09:00');
    const restriction: AskedChange = { kind: 'options', options: [{ code: IP_RESTRICTION, quantity: 1 }] };
    const before = await site.quoteFor(restriction, owner);
    const document = priced(400);
    for (const product of document.products) product.items = product.items.filter(({ code }) => code !== IP_RESTRICTION);
    await site.world.bus.ask(ImportCatalogue, { document, validFrom: '2026-08-01' });

    expect(await failureOf(site.quoteFor(restriction, owner))).toMatchObject({ kind: 'unprocessable', code: 'item.sale-ends' });
    expect(await failureOf(site.submit(before.quoteId, owner))).toMatchObject({
      code: 'quote.stale',
      body: { data: { reason: { code: 'item.sale-ends' } } },
    });
    const lines = [
      { code: NEO, quantity: 20 },
      { code: IP_RESTRICTION, quantity: 1 },
    ];
    const buyer = customerLine('A90000001', ({ contracts: [contract] }) => Object.assign(contract, { lines }));
    expect(await failureOf(site.importCustomers([buyer]))).toMatchObject({
      code: 'import.rejected',
      body: { data: { count: 1 } },
    });

    await announce(400, '2026-08-01');
    expect((await site.applyFor(restriction, owner)).state).toBe('applied');
    await site.importCustomers([buyer]);
  });

  it('has no tax before the first rate: everything that shows a price says so, the rest works', async () => {
    await announce(400);
    await site.importCustomers(sampleCustomers());
    const owner = await site.as(numbers.monthly);
    await site.world.clock.set('2014-03-31T23:59:59+09:00');
    const asked = [
      site.world.bus.ask(GetOverview, {}, owner),
      site.world.bus.ask(GetContract, { product: 'neo' }, owner),
      site.world.bus.ask(CreateQuote, { product: 'neo', kind: 'users', users: 60 }, owner),
      site.importCustomers([
        (sampleCustomers()[0] ?? '').replace('"quantity": 50}, {"code": "KAPPJST1MB001", "quantity": 50}', '"quantity": 51}'),
      ]),
    ];

    for (const failure of await Promise.all(asked.map(failureOf)))
      expect(failure).toMatchObject({ kind: 'conflict', code: 'tax-rate.not-in-force' });
    expect((await site.world.bus.ask(GetCustomer, {}, owner)).customerNumber).toBe('A12345678');
    await site.world.clock.set('2014-04-01T00:00:00+09:00');
    expect((await site.contract(owner)).perPeriod).toMatchObject({ net: 35_000, tax: 2_800 });
  });
});
