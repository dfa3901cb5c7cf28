import { GetApplication, ListApplications, ListContractHistory, type QuoteView, WithdrawApplication } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { setImmediate } from 'node:timers/promises';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

describe('an application for another number of users', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    owner = await site.as(numbers.monthly);
  });
  afterEach(() => site.stop());

  const factsOf = async (applicationId: string): Promise<string[]> => {
    await site.world.settled();
    return (await site.world.events('evt.contracts.application.*.v1'))
      .filter(({ data }) => data['applicationId'] === applicationId)
      .map(({ subject, version }) => `${subject.split('.')[3] ?? ''} ${version}`);
  };

  it('to more is applied at acceptance and told step by step', async () => {
    const quote = await site.quote(60, owner);
    expect(quote).toMatchObject({
      effectiveOn: '2025-03-10',
      firstBilledIn: '2025-04',
      before: { users: 50, perPeriod: { gross: 38_500 } },
      after: { users: 60 },
      perPeriod: { net: 42_000, tax: 4_200, gross: 46_200, period: 'month' },
      expiresAt: '2025-03-10T10:30:00.000+09:00',
    });

    const application = await site.submit(quote.quoteId, owner);
    await site.world.settled();

    expect(application).toMatchObject({ state: 'applied', withdrawable: false, endedAt: '2025-03-10T10:00:00.000+09:00' });
    expect(await site.contract(owner)).toMatchObject({
      users: 60,
      perPeriod: { gross: 46_200 },
      version: 2,
      openApplications: [],
    });
    expect(await factsOf(application.applicationId)).toEqual(['submitted 1', 'accepted 2', 'applied 3']);
  });

  it('to fewer waits for its day, is applied once, and leaves its trace in the history', async () => {
    const application = await site.apply(45, owner);
    expect(application).toMatchObject({ state: 'scheduled', effectiveOn: '2025-04-01', withdrawable: true });

    await site.world.clock.set('2025-03-31T23:59:59+09:00');
    expect((await site.contract(owner)).users).toBe(50);
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    await site.world.clock.set('2025-05-01T00:00:00+09:00');

    expect(await site.contract(owner)).toMatchObject({ users: 45, version: 2 });
    expect(await factsOf(application.applicationId)).toEqual(['submitted 1', 'accepted 2', 'applied 3']);
    const { items } = await site.world.bus.ask(ListContractHistory, { product: 'neo' }, owner);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      kind: 'users',
      applicationId: application.applicationId,
      effectiveOn: '2025-04-01',
      before: { users: 50 },
      after: { users: 45 },
      actor: { name: '山田太郎', email: 'taro@example.jp' },
    });
    expect(items[1]).toMatchObject({ kind: 'import', after: { users: 50 } });
  });

  it('dates from when it was due, although the service was away for days', async () => {
    await site.apply(45, owner);
    await site.world.clock.set('2025-04-09T09:00:00+09:00');

    const [, change] = (await site.world.events('evt.contracts.contract.changed.v1')).filter(
      ({ data }) => data['product'] === 'neo' && data['subdomain'] === 'sumple',
    );
    expect(change).toMatchObject({ version: 2, data: { change: { kind: 'users', effectiveOn: '2025-04-01' }, charges: [] } });
    const [stored] = await site.world.sql('contracts', 'select occurred_at::text as at from outbox where id = $1', [change?.id]);
    expect(stored).toEqual({ at: '2025-03-31 15:00:00+00' });
  });

  it('is applied wholly or not at all, and once, when applying it breaks off', async () => {
    await site.world.replica('contracts');
    const { applicationId } = await site.apply(45, owner);
    await site.world.sql(
      'contracts',
      `create function break_off() returns trigger language plpgsql as 'begin raise exception ''broken off''; end'`,
    );
    await site.world.sql('contracts', 'create trigger broken before insert on contract_history execute function break_off()');

    const moved = site.world.clock.set('2025-04-01T00:00:00+09:00');
    while ((await site.world.sql('contracts', 'select 1 from due_work where last_error is not null')).length === 0)
      await setImmediate();
    expect((await site.contract(owner)).users).toBe(50);
    await site.world.sql('contracts', 'drop trigger broken on contract_history');
    await moved;
    await site.world.settled();

    expect(await site.contract(owner)).toMatchObject({ users: 45, version: 2 });
    expect(await factsOf(applicationId)).toEqual(['submitted 1', 'accepted 2', 'applied 3']);
  });

  it('waits for an operator where the policy says so, and can be withdrawn until then', async () => {
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, users: 'operator' } });

    const application = await site.apply(60, owner);
    expect(application).toMatchObject({ state: 'submitted', withdrawable: true });
    expect((await site.contract(owner)).users).toBe(50);

    const { applicationId } = application;
    expect((await site.world.bus.ask(WithdrawApplication, { applicationId }, owner)).state).toBe('withdrawn');
    expect(await failureOf(site.world.bus.ask(WithdrawApplication, { applicationId }, owner))).toMatchObject({
      code: 'application.ended',
    });
  });

  it('can be withdrawn until the deadline, and then not any more', async () => {
    const first = await site.apply(45, owner);
    await site.world.clock.set('2025-03-20T23:59:59+09:00');
    const withdrawn = await site.world.bus.ask(WithdrawApplication, { applicationId: first.applicationId }, owner);
    expect(withdrawn.state).toBe('withdrawn');

    const second = await site.apply(44, owner);
    await site.world.clock.set('2025-03-21T00:00:00+09:00');
    const refusal = await failureOf(site.world.bus.ask(WithdrawApplication, { applicationId: second.applicationId }, owner));
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'application.locked' });

    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    expect((await site.contract(owner)).users).toBe(44);
    expect(await factsOf(first.applicationId)).toEqual(['submitted 1', 'accepted 2', 'withdrawn 3']);
  });

  it('stands in the way of a second one, unless that replaces it', async () => {
    const first = await site.apply(45, owner);
    const { quoteId } = await site.quote(55, owner);

    const refusal = await failureOf(site.submit(quoteId, owner));
    expect(refusal).toMatchObject({
      kind: 'conflict',
      code: 'application.open-exists',
      body: { data: { applicationId: first.applicationId } },
    });
    expect(await failureOf(site.submit(quoteId, owner, { replaces: newId() }))).toMatchObject({
      code: 'application.not-replaceable',
    });

    const second = await site.submit(quoteId, owner, { replaces: first.applicationId });
    expect(second.state).toBe('applied');
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    expect((await site.contract(owner)).users).toBe(55);
    expect(await factsOf(first.applicationId)).toEqual(['submitted 1', 'accepted 2', 'withdrawn 3']);
  });

  it('sent twice under one key has one effect and one answer', async () => {
    const { quoteId } = await site.quote(60, owner);
    const key = newId();
    const answers = await Promise.all([1, 2, 3, 4].map(() => site.submit(quoteId, owner, { key })));

    expect(new Set(answers.map(({ applicationId }) => applicationId)).size).toBe(1);
    expect((await site.contract(owner)).version).toBe(2);
    expect(await failureOf(site.submit(quoteId, owner))).toMatchObject({ kind: 'conflict', code: 'quote.used' });
  });

  it('has one winner among rivals on two replicas', async () => {
    await site.world.replica('contracts');
    const quotes = await Promise.all([51, 52, 53, 54, 55, 56].map((users) => site.quote(users, owner)));
    const outcomes = await Promise.allSettled(quotes.map(({ quoteId }) => site.submit(quoteId, owner)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'quote.stale' });
    expect((await site.contract(owner)).version).toBe(2);
  });

  it('is either applied or withdrawn when both happen at once, on two replicas', async () => {
    await site.world.replica('contracts');
    await site.importCatalogue({ reductionDeadlineDay: 'month-end' });
    const { applicationId } = await site.apply(45, owner);
    await site.world.clock.set('2025-03-31T23:59:59+09:00');
    const [withdrawal] = await Promise.allSettled([
      site.world.bus.ask(WithdrawApplication, { applicationId }, owner),
      site.world.clock.set('2025-04-01T00:00:00+09:00'),
    ]);
    await site.world.settled();

    const { state } = await site.world.bus.ask(GetApplication, { applicationId }, owner);
    expect(state).toBe(withdrawal.status === 'fulfilled' ? 'withdrawn' : 'applied');
    expect((await site.contract(owner)).users).toBe(state === 'applied' ? 45 : 50);
  });

  it('is listed newest first, a page at a time', async () => {
    const applications = [];
    for (const users of [51, 52, 53]) applications.push(await site.apply(users, owner));
    const ids = applications.map(({ applicationId }) => applicationId).reverse();

    const first = await site.world.bus.ask(ListApplications, { limit: 2 }, owner);
    const rest = await site.world.bus.ask(ListApplications, { limit: 2, cursor: first.nextCursor ?? '' }, owner);

    expect([...first.items, ...rest.items].map(({ applicationId }) => applicationId)).toEqual(ids);
    expect(rest.nextCursor).toBeUndefined();
    expect(await failureOf(site.world.bus.ask(ListApplications, { cursor: 'x' }, owner))).toMatchObject({
      kind: 'invalid',
      code: 'cursor.invalid',
    });
  });

  describe('from a quote that no longer holds', () => {
    const staleAfter = async (event: () => Promise<unknown>, users = 45): Promise<QuoteView> => {
      const quote = await site.quote(users, owner);
      await event();
      const refusal = await failureOf(site.submit(quote.quoteId, owner));
      expect(refusal).toMatchObject({ kind: 'conflict', code: 'quote.stale' });
      const fresh = refusal.body.data?.['quote'] as QuoteView;
      expect(fresh.quoteId).not.toBe(quote.quoteId);
      return fresh;
    };

    it('(it expired) is refused with a fresh one that holds', async () => {
      const fresh = await staleAfter(() => site.world.clock.set('2025-03-10T10:30:00+09:00'));

      expect((await site.submit(fresh.quoteId, owner)).state).toBe('scheduled');
    });

    it('(the price changed) is refused with the new price', async () => {
      const fresh = await staleAfter(() =>
        site.importCatalogue({}, (json) => json.replace('"monthlyPrice":400', '"monthlyPrice":500')),
      );

      expect(fresh.perPeriod.net).toBe(45 * 500 + 45 * 300);
    });

    it('(the policy changed) is refused with the new deadline', async () => {
      const fresh = await staleAfter(() => site.importCatalogue({ reductionDeadlineDay: 'month-end' }));

      expect(fresh.withdrawUntil).toBe('2025-03-31T23:59:59.000+09:00');
    });

    it('(the contract changed) is refused with what it is now', async () => {
      const fresh = await staleAfter(() => site.apply(52, owner), 60);

      expect(fresh.before.users).toBe(52);
    });

    it('(what it asked for is not possible any more) is refused with the rule', async () => {
      const { quoteId } = await site.quote(45, owner);
      await site.apply(60, owner);

      expect(await failureOf(site.submit(quoteId, owner))).toMatchObject({
        kind: 'conflict',
        code: 'quote.stale',
        body: { data: { reason: { code: 'reduction.month-of-increase' } } },
      });
    });

    it('(the deadline passed) is refused with the next date', async () => {
      await site.world.clock.set('2025-03-20T23:59:59+09:00');
      const fresh = await staleAfter(() => site.world.clock.set('2025-03-21T00:00:00+09:00'));

      expect(fresh.effectiveOn).toBe('2025-05-01');
    });
  });
});
