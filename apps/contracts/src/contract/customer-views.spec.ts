import type { Outgoing } from '@csite/messaging';
import { type ContractView, GetOverview, WithdrawApplication } from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCustomers } from '../test/sample-market';

const MORNING = '2025-03-20T10:00:00+09:00';

/** Each test reads twice before something changes: the second answer is the remembered one. */
describe('what is remembered of a contract', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  beforeAll(async () => {
    site = await ContractsWorld.start(MORNING);
    owner = await site.as(numbers.monthly);
  });
  beforeEach(() => site.world.clock.set(MORNING));
  afterAll(() => site.stop());

  /** On the contract's own page and on the TOP page: both have to say the same. */
  const read = async (who = owner): Promise<ContractView> => {
    const contract = await site.contract(who);
    const { products } = await site.world.bus.ask(GetOverview, {}, who);
    expect(products.find(({ product }) => product === 'neo')).toMatchObject(contract);
    return contract;
  };
  const readTwice = async (): Promise<ContractView> => {
    const first = await read();
    expect(await read()).toEqual(first);
    return first;
  };
  const open = async (): Promise<boolean[]> => (await read()).openApplications.map(({ withdrawable }) => withdrawable);

  it('is the same without a change', async () => {
    expect((await readTwice()).users).toBe(50);
  });

  it('knows an application at once, its withdrawal, and its deadline to the second, also where the clock goes back', async () => {
    await readTwice();
    const { applicationId } = await site.apply(45, owner);
    const seen = [await open()];
    for (const time of ['2025-03-20T23:59:59+09:00', '2025-03-21T00:00:00+09:00', MORNING]) {
      await site.world.clock.set(time);
      seen.push(await open(), await open());
    }
    expect(seen.map(([withdrawable]) => withdrawable)).toEqual([true, true, true, false, false, true, true]);
    await site.world.bus.ask(WithdrawApplication, { applicationId }, { ...owner, idempotencyKey: newId() });
    expect(await open()).toEqual([]);
  });

  it('knows an import', async () => {
    expect((await readTwice()).usersInUse).toBe(42);
    await site.importCustomers(sampleCustomers().map((line) => line.replace('"usersInUse": 42', '"usersInUse": 43')));
    expect((await read()).usersInUse).toBe(43);
  });

  it.each([
    ['environment', 'users_in_use = users_in_use + 1', ({ usersInUse }: ContractView) => usersInUse],
    ['contract', 'version = version + 1', ({ version }: ContractView) => version],
    ['customer', `payment_method = 'credit-card'`, ({ paymentMethod }: ContractView) => paymentMethod],
  ])('knows what another replica wrote into %s', async (table, change, part) => {
    const before = part(await readTwice());
    await site.world.sql('contracts', `update ${table} set ${change}`);
    expect(part(await read())).not.toBe(before);
  });

  it('knows a new catalogue and a new policy', async () => {
    const before = (await readTwice()).perPeriod.net;
    await site.importCatalogue({}, (json) => json.replaceAll('"monthlyPrice":400', '"monthlyPrice":410'));
    expect((await readTwice()).perPeriod.net).toBe(before + 500);
    const annual = await site.as(numbers.annual);
    const window = async (): Promise<unknown> => (await read(annual)).term.windowOpensOn;
    expect([await window(), await window()]).toEqual(['2025-11-01', '2025-11-01']);
    await site.importCatalogue({ renewalWindow: { opensMonthsBeforeEnd: 3, closesOnDayOfLastMonth: 20 } });
    expect(await window()).toBe('2025-10-01');
  });

  it('is another one for every role and every customer, whoever asked before', async () => {
    const codes = ({ actions }: ContractView): (string | undefined)[] => actions.map(({ reason }) => reason?.code);
    const mine = await readTwice();
    const viewers = await read(await site.as(numbers.monthly, 'viewer'));
    expect(new Set(codes(viewers))).toEqual(new Set(['role.insufficient']));
    expect(codes(await read())).toEqual(codes(mine));
    const others = await read(await site.as(numbers.annual));
    expect([others.subdomain, others.users]).toEqual(['minato', 120]);
    expect(await failureOf(site.contract(await site.as(numbers.atFloor)))).toMatchObject({ code: 'contract.unknown' });
    expect((await read()).contractId).toBe(mine.contractId);
  });
});
