import {
  type ContractSnapshot,
  CreateQuote,
  GetContract,
  GetCustomer,
  GetOverview,
  ListContractHistory,
  ListContracts,
  SubmitApplication,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';

describe('what a customer sees of its contracts', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.start('2026-06-15T10:00:00+09:00');
  });
  afterAll(() => site.stop());

  it('is the TOP page: a column per product in the order of the catalogue', async () => {
    const overview = await site.world.bus.ask(GetOverview, {}, await site.as(numbers.annual));

    expect(overview.customer).toMatchObject({ customerNumber: 'A20000001', company: 'みなと商事株式会社' });
    expect(
      overview.products.map(({ product, contractType, environmentUrl, users, usersInUse }) => [
        product,
        contractType,
        environmentUrl,
        users,
        usersInUse,
      ]),
    ).toEqual([
      ['neo', 'annual', 'https://minato.dn-cloud.com/cgi-bin/dneo/dneo.cgi', 120, 110],
      ['chatluck', 'monthly', 'https://minato-chat.chatluck.net/cgi-bin/chatlk/chat.cgi', 30, 28],
    ]);
    expect(overview.products[0]).toMatchObject({
      term: {
        from: '2026-01-01',
        until: '2026-12-31',
        windowOpensOn: '2026-11-01',
        windowClosesAt: '2026-12-20T23:59:59.000+09:00',
        windowOpen: false,
      },
      perPeriod: { net: 576_000, tax: 57_600, gross: 633_600, period: 'year' },
      disk: { capacityBytes: 120 * 2 ** 30, usedBytes: Math.round(101.5 * 2 ** 30), measuredAt: '2026-06-15T10:00:00.000+09:00' },
    });
  });

  it('names every line with its price', async () => {
    const { lines } = await site.contract(await site.as(numbers.monthly));

    expect(lines).toEqual([
      {
        code: 'KNEOJST1MB001',
        kind: 'plan',
        name: { ja: "desknet's クラウド NEO IUS(月次)", en: "desknet's Cloud NEO IUS (monthly)" },
        unit: 'user',
        quantity: 50,
        unitPrice: 400,
        amount: 20_000,
      },
      {
        code: 'KAPPJST1MB001',
        kind: 'option',
        name: { ja: "desknet's クラウド AppSuite IUS(月次)", en: "desknet's Cloud AppSuite IUS (monthly)" },
        unit: 'user',
        quantity: 50,
        unitPrice: 300,
        amount: 15_000,
      },
    ]);
  });

  it('says why something cannot be done: the window, the floor, the role, an open application', async () => {
    const reasons = async (who: Promise<object>, product = 'neo'): Promise<(string | undefined)[]> =>
      (await site.contract(await who, product)).actions.filter(({ kind }) => kind === 'users').map(({ reason }) => reason?.code);

    expect(await reasons(site.as(numbers.annual))).toEqual([undefined, 'reduction.outside-window']);
    expect(await reasons(site.as(numbers.atFloor), 'chatluck')).toEqual([undefined, 'users.at-floor']);
    expect(await reasons(site.as(numbers.monthly, 'viewer'))).toEqual(['role.insufficient', 'role.insufficient']);
    await site.apply(29, await site.as(numbers.annual), 'chatluck');
    expect(await reasons(site.as(numbers.annual), 'chatluck')).toEqual(['application.open-exists', 'application.open-exists']);
  });

  it('lets viewers read and not change', async () => {
    const viewer = await site.as(numbers.monthly, 'viewer');

    expect((await site.contract(viewer)).users).toBe(50);
    expect(await failureOf(site.quote(60, viewer))).toMatchObject({ kind: 'forbidden', code: 'role.insufficient' });
  });

  it('charges an addition by the year in the event that tells of it', async () => {
    const owner = await site.as(numbers.annual);
    await site.apply(125, owner);
    await site.world.settled();

    const told = (await site.world.events('evt.contracts.contract.changed.v1')).map(
      ({ data }) => data as unknown as ContractSnapshot,
    );
    expect(told.find(({ subdomain, change }) => subdomain === 'minato' && change.kind === 'users')).toMatchObject({
      termFrom: '2026-01-01',
      termUntil: '2026-12-31',
      lines: [{ code: 'KNEOJST1MB001', quantity: 125 }],
      charges: [
        {
          code: 'KNEOJST1MB001',
          quantity: 5,
          unitPrice: 400,
          months: 6,
          amount: 12_000,
          month: '2026-06',
          remark: '7月分～12月分',
        },
      ],
    });
  });

  it('is its own only: another customer’s ids answer as unknown ones', async () => {
    const owner = await site.as(numbers.monthly);
    const stranger = await site.as(numbers.atFloor);
    const { quoteId } = await site.quote(60, owner);
    const asked = (id: string): Promise<unknown> =>
      site.world.bus.ask(SubmitApplication, { quoteId: id }, { ...stranger, idempotencyKey: newId() });
    const unknown = newId();

    const [foreign, none] = [await failureOf(asked(quoteId)), await failureOf(asked(unknown))];
    expect(JSON.stringify(foreign.body).replaceAll(quoteId, '')).toBe(JSON.stringify(none.body).replaceAll(unknown, ''));
    expect(await failureOf(site.world.bus.ask(GetContract, { product: 'neo' }, stranger))).toMatchObject({
      kind: 'not-found',
      code: 'contract.unknown',
    });
    expect(await failureOf(site.world.bus.ask(CreateQuote, { product: 'neo', kind: 'users', users: 9 }, stranger))).toMatchObject(
      { code: 'contract.unknown' },
    );
    expect(await failureOf(site.world.bus.ask(ListContractHistory, { product: 'neo' }, stranger))).toMatchObject({
      code: 'contract.unknown',
    });
  });

  it('lists contracts and the customer itself', async () => {
    const owner = await site.as(numbers.annual);

    expect((await site.world.bus.ask(ListContracts, {}, owner)).items.map(({ product }) => product)).toEqual(['neo', 'chatluck']);
    expect(await site.world.bus.ask(GetCustomer, {}, owner)).toMatchObject({
      customerNumber: 'A20000001',
      channel: 'direct',
      contractor: { email: 'keiyaku@minato.example' },
      environments: [{ product: 'neo', subdomain: 'minato' }, { product: 'chatluck' }],
    });
  });

  it('is nothing without a session', async () => {
    expect(await failureOf(site.world.bus.ask(GetOverview, {}))).toMatchObject({
      kind: 'unauthenticated',
      code: 'session.required',
    });
  });
});
