import { GetCustomer, ListContractHistory } from '@csite/protocol';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

const automatic = { ...sampleCatalogue().policy.acceptance, terms: 'automatic', 'legal-name': 'automatic' } as const;

/** Kinds on the way through the service, where they differ from the change of users: what they touch beside one contract. */
describe('an application', () => {
  let site: ContractsWorld;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    await site.importCatalogue({ acceptance: automatic });
  });
  afterEach(() => site.stop());

  const kindsOf = async (product: string): Promise<string[]> => {
    const owner = await site.as(numbers.annual);
    const { items } = await site.world.bus.ask(ListContractHistory, { product }, owner);
    return items.map(({ kind }) => kind);
  };

  it('for another plan, options and disk changes the lines of the bill', async () => {
    const owner = await site.as(numbers.monthly);
    await site.applyFor({ kind: 'plan', code: 'KNEOPRE1MB001' }, owner);
    await site.applyFor({ kind: 'options', options: [{ code: 'KBKUJST1MB001', quantity: 1 }] }, owner);
    await site.applyFor({ kind: 'disk', units: 2 }, owner);

    const { lines, perPeriod } = await site.contract(owner);
    expect(lines.map(({ code, quantity }) => `${code} ${quantity}`)).toEqual([
      'KNEOPRE1MB001 50',
      'KAPPJST1MB001 50',
      'KBKUJST1MB001 1',
      'KDSKJST1MB001 2',
    ]);
    expect(perPeriod).toEqual({ net: 52_000, tax: 5_200, gross: 57_200, period: 'month' });
  });

  it('for the name changes it in every contract of the customer, once, and tells others of the customer', async () => {
    const owner = await site.as(numbers.annual);
    const renamed = { kind: 'legal-name', company: 'みなと物産株式会社', companyKana: 'ﾐﾅﾄﾌﾞｯｻﾝ' } as const;
    await site.applyFor(renamed, owner, 'chatluck');

    const { contractor } = await site.world.bus.ask(GetCustomer, {}, owner);
    expect([contractor.company, contractor.companyKana]).toEqual(['みなと物産株式会社', 'ミナトブッサン']);
    expect([await kindsOf('neo'), await kindsOf('chatluck')]).toEqual([
      ['legal-name', 'import'],
      ['legal-name', 'import'],
    ]);
    await site.world.settled();
    const told = await site.world.events('evt.contracts.customer.changed.v1');
    expect(told.at(-1)?.data).toMatchObject({ contractor: { company: 'みなと物産株式会社' } });
  });

  it('for the name is one at a time, from whichever contract it is asked', async () => {
    await site.importCatalogue({ acceptance: { ...automatic, 'legal-name': 'operator' } });
    const owner = await site.as(numbers.annual);
    const renamed = { kind: 'legal-name', company: 'みなと物産株式会社', companyKana: 'ミナトブッサン' } as const;
    await site.applyFor(renamed, owner, 'neo');

    const shown = (await site.contract(owner, 'chatluck')).actions.find(({ kind }) => kind === 'legal-name');
    expect(shown?.reason?.code).toBe('application.open-exists');
    const second = await failureOf(site.applyFor({ ...renamed, company: '港物産株式会社' }, owner, 'chatluck'));
    expect(second).toMatchObject({ kind: 'conflict', code: 'application.open-exists' });
  });

  it('for a year begins a term on its day, charged as a whole', async () => {
    const owner = await site.as(numbers.monthly);
    const { applicationId, effectiveOn } = await site.applyFor(
      { kind: 'terms', contractType: 'annual', paymentMethod: 'credit-card' },
      owner,
    );
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    await site.world.settled();

    const { contractType, paymentMethod, term, perPeriod, renewal } = await site.contract(owner);
    expect(effectiveOn).toBe('2025-04-01');
    expect([contractType, paymentMethod, term.from, term.until]).toEqual(['annual', 'credit-card', '2025-04-01', '2026-03-31']);
    expect([perPeriod.net, perPeriod.period, renewal?.renewsOn]).toEqual([420_000, 'year', '2026-04-01']);
    const told = await site.world.events('evt.contracts.contract.changed.v1');
    const change = told.find(({ data }) => (data['change'] as { applicationId?: string }).applicationId === applicationId);
    expect(change?.data).toMatchObject({
      charges: [
        { code: 'KNEOJST1MB001', amount: 240_000, months: 12, remark: '4月分～3月分' },
        { code: 'KAPPJST1MB001', amount: 180_000, months: 12, remark: '4月分～3月分' },
      ],
    });
  });

  it('for a year is charged at the prices that were quoted, although they rose since', async () => {
    const owner = await site.as(numbers.monthly);
    const asked = { kind: 'terms', contractType: 'annual', paymentMethod: 'credit-card' } as const;
    const { applicationId, perPeriod } = await site.applyFor(asked, owner);
    await site.importCatalogue({ acceptance: automatic }, (json) => json.replace('"monthlyPrice":400', '"monthlyPrice":500'));
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    await site.world.settled();

    const told = await site.world.events('evt.contracts.contract.changed.v1');
    const change = told.find(({ data }) => (data['change'] as { applicationId?: string }).applicationId === applicationId);
    const charges = change?.data['charges'] as readonly { readonly amount: number }[];
    expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(perPeriod.net);
  });

  it('keeps its dates and amounts when policy and prices change after it', async () => {
    const owner = await site.as(numbers.monthly);
    const { applicationId, effectiveOn, withdrawUntil, perPeriod } = await site.applyFor({ kind: 'users', users: 45 }, owner);
    await site.importCatalogue({ reductionDeadlineDay: 5, acceptance: { ...automatic, users: 'operator' } }, (json) =>
      json.replace('"monthlyPrice":400', '"monthlyPrice":500'),
    );

    const [open] = (await site.contract(owner)).openApplications;
    expect(open).toMatchObject({ applicationId, effectiveOn, withdrawUntil, withdrawable: true });
    expect(perPeriod.net).toBe(31_500);
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    await site.world.settled();
    expect((await site.contract(owner)).users).toBe(45);
  });
});
