import type { Outgoing } from '@csite/messaging';
import {
  AcceptApplication,
  type ApplicationView,
  GetApplication,
  ListContractHistory,
  ListOperatorApplications,
  RejectApplication,
  WithdrawApplication,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

const reason = '登記の確認ができませんでした。';

describe('operators', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  let hanako: Outgoing;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    await site.world.replica('contracts');
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, users: 'operator' } });
    owner = await site.as(numbers.monthly);
    hanako = await site.world.asOperator({ name: '担当花子' });
  });
  afterEach(() => site.stop());

  const accept = (applicationId: string, who = hanako): Promise<ApplicationView> =>
    site.world.bus.ask(AcceptApplication, { applicationId }, { ...who, idempotencyKey: newId() });
  const reject = (applicationId: string, who = hanako): Promise<ApplicationView> =>
    site.world.bus.ask(RejectApplication, { applicationId, reason }, { ...who, idempotencyKey: newId() });
  const asCustomer = (applicationId: string): Promise<ApplicationView> =>
    site.world.bus.ask(GetApplication, { applicationId }, owner);
  const factsOf = async (applicationId: string): Promise<string[]> => {
    await site.world.settled();
    return (await site.world.events('evt.contracts.application.*.v1'))
      .filter((fact) => fact.aggregateId === applicationId)
      .map(({ subject, version }) => `${subject.split('.')[3] ?? ''} ${version}`);
  };

  it('accept an addition, which is applied at once, dated as quoted; the history says who accepted it', async () => {
    const { applicationId } = await site.apply(60, owner);
    await site.world.clock.set('2025-03-14T09:00:00+09:00');

    expect(await accept(applicationId)).toMatchObject({ state: 'applied', effectiveOn: '2025-03-10', decidedBy: '担当花子' });
    await site.world.settled();

    expect(await site.contract(owner)).toMatchObject({ users: 60, openApplications: [] });
    const [entry] = (await site.world.bus.ask(ListContractHistory, { product: 'neo' }, owner)).items;
    expect(entry).toMatchObject({
      applicationId,
      effectiveOn: '2025-03-10',
      actor: { name: '山田太郎', acceptedBy: '担当花子' },
      recordedAt: '2025-03-14T09:00:00.000+09:00',
    });
    expect(await factsOf(applicationId)).toEqual(['submitted 1', 'accepted 2', 'applied 3']);
  });

  it('accept an addition late, which does not hide one that came after its day', async () => {
    const { applicationId } = await site.apply(60, owner);
    await site.world.clock.set('2025-04-05T10:00:00+09:00');
    await site.applyFor({ kind: 'options', options: [{ code: 'KIPRJST1MB001', quantity: 1 }] }, owner);
    await accept(applicationId);

    expect((await failureOf(site.quote(50, owner))).code).toBe('reduction.month-of-increase');
  });

  it('cannot accept what a renewal has overtaken: its term is charged without it', async () => {
    await site.world.clock.set('2025-12-10T10:00:00+09:00');
    const annual = await site.as(numbers.annual);
    const { applicationId } = await site.apply(125, annual);
    await site.world.clock.set('2026-01-10T10:00:00+09:00');
    await site.world.settled();

    expect(await failureOf(accept(applicationId))).toMatchObject({ kind: 'conflict', code: 'application.overdue' });
    expect(await reject(applicationId)).toMatchObject({ state: 'rejected' });
    expect((await site.contract(annual)).users).toBe(120);
  });

  it('accept a reduction, which then waits for its day and cannot be taken back any more', async () => {
    const { applicationId } = await site.apply(45, owner);
    expect(await accept(applicationId)).toMatchObject({ state: 'scheduled', effectiveOn: '2025-04-01' });

    const withdrawal = site.world.bus.ask(WithdrawApplication, { applicationId }, owner);
    expect(await failureOf(withdrawal)).toMatchObject({ kind: 'conflict', code: 'application.locked' });
    const { quoteId } = await site.quote(44, owner);
    expect(await failureOf(site.submit(quoteId, owner, { replaces: applicationId }))).toMatchObject({
      code: 'application.locked',
    });
    expect((await site.contract(owner)).openApplications).toMatchObject([{ applicationId, withdrawable: false }]);

    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    expect(await site.contract(owner)).toMatchObject({ users: 45 });
    expect(await asCustomer(applicationId)).toMatchObject({ state: 'applied', decidedBy: '担当花子' });
  });

  it('reject with a reason that the customer reads, and nothing changes', async () => {
    const { applicationId } = await site.apply(45, owner);
    expect(await reject(applicationId)).toMatchObject({ state: 'rejected', rejection: reason, decidedBy: '担当花子' });
    await site.world.clock.set('2025-05-01T00:00:00+09:00');

    expect(await asCustomer(applicationId)).toMatchObject({ state: 'rejected', rejection: reason, withdrawable: false });
    expect(await site.contract(owner)).toMatchObject({ users: 50, version: 1, openApplications: [] });
    expect(await factsOf(applicationId)).toEqual(['submitted 1', 'rejected 2']);
    const [, told] = await site.world.events('evt.contracts.application.*.v1');
    expect(told?.data).toMatchObject({ rejection: reason, decidedBy: '担当花子' });
  });

  it('reject also what the policy had accepted, before its day', async () => {
    await site.importCatalogue();
    const { applicationId, state } = await site.apply(45, owner);
    expect(state).toBe('scheduled');
    expect(await failureOf(accept(applicationId))).toMatchObject({ kind: 'conflict', code: 'application.illegal-transition' });
    await reject(applicationId);
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    expect((await site.contract(owner)).users).toBe(50);
  });

  it('who decide at the same moment: one wins, the others learn what was decided', async () => {
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => site.world.asOperator()));
    const { applicationId } = await site.apply(45, owner);
    const outcomes = await Promise.allSettled([
      accept(applicationId),
      ...others.map((who, index) => (index % 2 ? accept : reject)(applicationId, who)),
    ]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'conflict', code: 'application.decided' });
    expect(await factsOf(applicationId)).toHaveLength(2);
  });

  it('and the customer who takes it back at the same moment: one wins', async () => {
    const { applicationId } = await site.apply(45, owner);
    const [withdrawal, decision] = await Promise.allSettled([
      site.world.bus.ask(WithdrawApplication, { applicationId }, owner),
      accept(applicationId),
    ]);
    const { state } = await asCustomer(applicationId);
    const won = state === 'withdrawn' ? [withdrawal, decision] : [decision, withdrawal];
    expect(won[0]?.status).toBe('fulfilled');
    expect(won[1]).toMatchObject({
      status: 'rejected',
      reason: { code: state === 'withdrawn' ? 'application.ended' : 'application.locked' },
    });
  });

  it('get the same answer to a decision repeated under its key', async () => {
    const { applicationId } = await site.apply(60, owner);
    const same = { ...hanako, idempotencyKey: newId() };
    const answers = await Promise.all([1, 2, 3].map(() => site.world.bus.ask(AcceptApplication, { applicationId }, same)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('alone decide and see the queue of all customers', async () => {
    const { applicationId } = await site.apply(45, owner);
    const words = { applicationId, reason };
    for (const asked of [
      site.world.bus.ask(AcceptApplication, { applicationId }, owner),
      site.world.bus.ask(RejectApplication, words, owner),
      site.world.bus.ask(ListOperatorApplications, {}, owner),
    ])
      expect(await failureOf(asked)).toMatchObject({ kind: 'forbidden', code: 'session.not-an-operator' });
    expect(await failureOf(site.world.bus.ask(GetApplication, { applicationId }, hanako))).toMatchObject({
      code: 'session.not-an-account',
    });
    expect(await failureOf(accept(newId()))).toMatchObject({ kind: 'not-found', code: 'application.unknown' });
  });

  it('see what waits, of whom and by whom, newest first, a page at a time', async () => {
    const other = await site.as(numbers.annual);
    const first = await site.apply(45, owner);
    const second = await site.apply(200, other);
    const list = (words: object): ReturnType<typeof site.world.bus.ask<object, { items: unknown[]; nextCursor?: string }>> =>
      site.world.bus.ask(ListOperatorApplications, words, hanako);

    const waiting = await list({ states: ['submitted'], limit: 1 });
    expect(waiting.items).toMatchObject([{ applicationId: second.applicationId, customerNumber: numbers.annual }]);
    expect(await list({ states: ['submitted'], limit: 1, cursor: waiting.nextCursor })).toMatchObject({
      items: [
        {
          applicationId: first.applicationId,
          customerNumber: numbers.monthly,
          company: '株式会社サンブルデータ',
          applicant: { name: '山田太郎' },
          state: 'submitted',
          summary: { ja: expect.stringContaining('45') as string },
        },
      ],
    });
    await reject(first.applicationId);
    expect(await list({ states: ['rejected'], product: 'neo' })).toMatchObject({ items: [{ decidedBy: '担当花子' }] });
    expect((await list({ states: ['rejected'], product: 'chatluck' })).items).toEqual([]);
    const both = { items: [{ applicationId: second.applicationId }, { applicationId: first.applicationId }] };
    for (const words of [{}, { states: ['rejected', 'submitted', 'submitted'] }]) expect(await list(words)).toMatchObject(both);
    expect((await list({ states: [] })).items).toEqual([]);
  });
});
