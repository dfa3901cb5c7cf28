import { ChangeContractor, type ContractorParticulars, type CustomerView, Failure, GetCustomer } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCustomers } from '../test/sample-market';

const moved: ContractorParticulars = {
  department: '経営企画部',
  name: '港 二郎',
  nameKana: 'ﾐﾅﾄ　ｼﾞﾛｳ',
  postalCode: '１００－０００５',
  prefecture: '東京都',
  city: '千代田区',
  street: '丸の内1-1-1',
  building: '',
  tel: '０３－１２３４－５６７８',
  fax: '',
};

describe('お客様情報変更', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    await site.world.replica('contracts');
    owner = await site.as(numbers.monthly);
  });
  afterEach(() => site.stop());

  const read = (who = owner): Promise<CustomerView> => site.world.bus.ask(GetCustomer, {}, who);
  const change = (version: number, words: ContractorParticulars = moved, who = owner, key = newId()): Promise<CustomerView> =>
    site.world.bus.ask(ChangeContractor, { ...words, version }, { ...who, idempotencyKey: key });
  const told = async (): Promise<unknown[]> => {
    await site.world.settled();
    const { customerId } = await read();
    return (await site.world.events('evt.contracts.customer.changed.v1')).filter(({ aggregateId }) => aggregateId === customerId);
  };

  it('stores the normal form of what was typed, at once, and leaves name and mail of the company alone', async () => {
    const before = await read();
    const after = await change(before.version);
    expect(after).toEqual({
      ...before,
      version: before.version + 1,
      contractor: {
        ...before.contractor,
        ...moved,
        nameKana: 'ミナト ジロウ',
        postalCode: '1000005',
        tel: '03-1234-5678',
      },
    });
    expect(await read()).toEqual(after);
  });

  it('tells others once, and keeps who changed what', async () => {
    const before = await read();
    const key = newId();
    const after = await change(before.version, moved, owner, key);
    expect(await change(before.version, moved, owner, key)).toEqual(after);
    expect(await told()).toMatchObject([
      { version: before.version },
      { version: after.version, data: { contractor: after.contractor } },
    ]);
    const rows = await site.world.sql<{ actor: object }>('contracts', 'select kind, before, after, actor from customer_history');
    expect(rows).toMatchObject([{ kind: 'contractor', before: before.contractor, after: after.contractor }]);
    expect(rows[0]?.actor).toMatchObject({ name: expect.any(String) as string, email: expect.any(String) as string });
  });

  it('changes nothing, and tells nobody, where all is as it was', async () => {
    const after = await change((await read()).version);
    expect(await change(after.version)).toEqual(after);
    expect(await told()).toHaveLength(2);
  });

  it('by two people at two replicas: one wins, the others are shown what there is now', async () => {
    const { version } = await read();
    const rivals = [1, 2, 3, 4, 5, 6].map((each) => change(version, { ...moved, department: `第${each}部` }));
    const outcomes = await Promise.allSettled(rivals);
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Failure] : []));
    expect(won).toHaveLength(1);
    expect(lost.map(({ kind, code, body }) => [kind, code, body.data])).toEqual(
      Array(5).fill(['conflict', 'customer.stale', { customer: won[0] }]),
    );
    expect(await read()).toEqual(won[0]);
  });

  it('is for owners and contract managers, of their own customer', async () => {
    const { version } = await read();
    for (const role of ['billing', 'viewer'] as const)
      expect((await failureOf(change(version, moved, await site.as(numbers.monthly, role)))).kind).toBe('forbidden');
    expect((await change(version, moved, await site.as(numbers.monthly, 'manager'))).version).toBe(version + 1);
    expect((await read(await site.as(numbers.annual))).contractor.department).not.toBe(moved.department);
  });

  it('names every field that breaks its rule, and takes no other', async () => {
    const { version } = await read();
    const words = { ...moved, postalCode: '1000', tel: '', company: '別会社', email: 'x@x.example' };
    const { body } = await failureOf(change(version, words));
    expect(body.fields?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'company property.unknown',
      'email property.unknown',
      'postalCode field.postal-code',
      'tel field.phone',
    ]);
  });

  it('stays when an import says nothing new of it', async () => {
    const { contractor, version } = await change((await read()).version);
    await site.importCustomers(sampleCustomers());
    expect(await read()).toMatchObject({ contractor, version });
  });
});
