import { CreateQuote, GetContractOn, ListApplications, ListContractHistory, type ContractOnView } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';

/** A spring: taken in on 10 March, fewer from 1 April, more on 15 May. */
describe('契約履歴', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    owner = await site.as(numbers.monthly);
    await site.apply(45, owner);
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    await site.world.settled();
    await site.world.clock.set('2025-05-15T09:00:00+09:00');
    await site.apply(60, owner);
    await site.world.settled();
  });
  afterAll(() => site.stop());

  const kindsOf = async (asked: object): Promise<string[]> => {
    const { items } = await site.world.bus.ask(ListContractHistory, { product: 'neo', ...asked }, owner);
    return items.map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`);
  };

  const on = (day: string, who = owner, product = 'neo'): Promise<ContractOnView> =>
    site.world.bus.ask(GetContractOn, { product, on: day }, who);

  it('lists by kind', async () => {
    expect(await kindsOf({})).toEqual(['users 2025-05-15', 'users 2025-04-01', 'import 2025-03-10']);
    expect(await kindsOf({ kinds: ['users'] })).toEqual(['users 2025-05-15', 'users 2025-04-01']);
    expect(await kindsOf({ kinds: ['import', 'renewal'] })).toEqual(['import 2025-03-10']);
  });

  it.each([
    [{ from: '2025-04-01' }, ['users 2025-05-15', 'users 2025-04-01']],
    [{ from: '2025-04-02' }, ['users 2025-05-15']],
    [{ to: '2025-04-01' }, ['users 2025-04-01', 'import 2025-03-10']],
    [{ to: '2025-03-31' }, ['import 2025-03-10']],
    [{ from: '2025-04-01', to: '2025-04-01' }, ['users 2025-04-01']],
    [{ from: '2026-01-01' }, []],
    [{ from: '2025-04-01', kinds: ['import'] }, []],
  ])('lists what took effect in a period, with its first and last day: %j', async (period, found) => {
    expect(await kindsOf(period)).toEqual(found);
  });

  it('goes on with the next page under the same filter', async () => {
    const asked = { product: 'neo', kinds: ['users' as const], limit: 1 };
    const first = await site.world.bus.ask(ListContractHistory, asked, owner);
    const second = await site.world.bus.ask(ListContractHistory, { ...asked, cursor: first.nextCursor }, owner);

    expect([first, second].flatMap(({ items }) => items.map(({ effectiveOn }) => effectiveOn))).toEqual([
      '2025-05-15',
      '2025-04-01',
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('refuses a period that ends before it begins', async () => {
    const failure = await failureOf(
      site.world.bus.ask(ListContractHistory, { product: 'neo', from: '2025-05-01', to: '2025-04-30' }, owner),
    );
    expect(failure).toMatchObject({ kind: 'invalid', code: 'period.reversed', body: { fields: [{ path: 'to' }] } });
  });

  it('tells an empty period from a contract that is not there', async () => {
    const asked = { product: 'chatluck', from: '2026-01-01' };
    expect(await failureOf(site.world.bus.ask(ListContractHistory, asked, owner))).toMatchObject({ code: 'contract.unknown' });
  });

  it.each([
    ['2025-03-10', 50, '2025-03-10'],
    ['2025-03-31', 50, '2025-03-10'],
    ['2025-04-01', 45, '2025-04-01'],
    ['2025-05-14', 45, '2025-04-01'],
    ['2025-05-15', 60, '2025-05-15'],
  ])('knows that on %s there were %i users, since %s', async (day, users, since) => {
    const { items } = await site.world.bus.ask(ListContractHistory, { product: 'neo' }, owner);
    const entry = items.find(({ effectiveOn }) => effectiveOn === since);

    expect(await on(day)).toEqual({ on: day, state: entry?.after, historyId: entry?.historyId, effectiveOn: since });
    expect(entry?.after).toMatchObject({ users, company: '株式会社サンブルデータ', contractType: 'monthly' });
  });

  it('says since when there is a record, and leaves what is to come to the calendar', async () => {
    expect(await failureOf(on('2025-03-09'))).toMatchObject({
      kind: 'not-found',
      code: 'contract.not-yet',
      body: { data: { firstOn: '2025-03-10' } },
    });
    expect(await failureOf(on('2025-05-16'))).toMatchObject({ kind: 'unprocessable', code: 'contract.day-to-come' });
    expect(await failureOf(on('2025-05-15', owner, 'chatluck'))).toMatchObject({ code: 'contract.unknown' });
    expect(await failureOf(on('2025-05-15', await site.as(numbers.atFloor)))).toMatchObject({ code: 'contract.unknown' });
  });

  it('is read by every role', async () => {
    expect(await on('2025-05-15', await site.as(numbers.monthly, 'viewer'))).toMatchObject({ state: { users: 60 } });
  });

  it('applications are listed by kind, too', async () => {
    const asked = async (kinds: ('users' | 'options')[]): Promise<number> =>
      (await site.world.bus.ask(ListApplications, { kinds }, owner)).items.length;

    expect([await asked(['users']), await asked(['options']), await asked(['options', 'users'])]).toEqual([2, 0, 2]);
  });

  it('puts a change that is recorded after its day where it belongs, and loses none of those recorded before', async () => {
    await site.world.clock.set('2025-05-01T09:00:00+09:00');
    const options = [{ code: 'KBKUJST1MB001', quantity: 1 }];
    const asked = { product: 'neo', kind: 'options', options } as const;
    const { quoteId } = await site.world.bus.ask(CreateQuote, asked, { ...owner, idempotencyKey: newId() });
    await site.submit(quoteId, owner);
    await site.world.settled();
    await site.world.clock.set('2025-05-20T09:00:00+09:00');
    const codes = async (day: string): Promise<string[]> =>
      (await on(day)).state.lines.map(({ code, quantity }) => `${code.slice(0, 4)} ${quantity}`);

    expect(await codes('2025-04-30')).toEqual(['KNEO 45', 'KAPP 45']);
    expect(await codes('2025-05-14')).toEqual(['KNEO 45', 'KAPP 45', 'KBKU 1']);
    expect(await codes('2025-05-15')).toEqual(['KNEO 60', 'KAPP 60', 'KBKU 1']);

    const [may14, now] = [await on('2025-05-14'), await site.contract(owner)];
    const net = may14.state.lines.reduce((sum, { amount }) => sum + amount, 0);
    expect(may14.state.users).toBe(45);
    expect(may14.state.perPeriod).toEqual({ net, tax: net / 10, gross: (net * 11) / 10, period: 'month' });
    expect((await on('2025-05-20')).state).toMatchObject({ lines: now.lines, perPeriod: now.perPeriod });
  });
});
