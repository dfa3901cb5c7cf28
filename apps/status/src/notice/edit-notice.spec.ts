import type { Outgoing } from '@csite/messaging';
import {
  AddNoticeUpdate,
  ChangeNotice,
  CreateNotice,
  type CreateNoticeRequest,
  GetNotice,
  GetOperatorNotice,
  ImportNotices,
  LatestNotices,
  ListNotices,
  ListOperatorNotices,
  type ListPublishedNoticesRequest,
  type OperatorNoticeView,
  WithdrawNotice,
} from '@csite/protocol';
import { auditEntries, declaredActs, TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const NOON = '2025-03-20T12:00:00+09:00';

const words = {
  products: ['neo'],
  severity: 'critical' as const,
  title: { ja: 'ログインできない事象', en: 'Log-in fails' },
  body: { ja: '調査中です。', en: 'We are looking into it.' },
  window: { from: '2025-03-20T11:30:00+09:00' },
};
const incident: CreateNoticeRequest = { ...words, kind: 'incident' };

describe('a notice in the hands of operators', () => {
  let world: TestWorld;
  let operator: Outgoing;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('status', StatusModule, statusMigrations);
    operator = await world.asOperator();
  });
  beforeEach(async () => {
    await world.sql('status', 'delete from notice');
    await world.clock.set(NOON);
  });
  afterAll(() => world.stop());

  const create = (changes: Partial<CreateNoticeRequest> = {}, idempotencyKey = newId()): Promise<OperatorNoticeView> =>
    world.bus.ask(CreateNotice, { ...incident, ...changes }, { ...operator, idempotencyKey });
  const publicTitles = async (): Promise<string[]> => (await world.bus.ask(ListNotices, {})).items.map(({ title }) => title.ja);

  it('is public at once unless a time is told, and then from that time on', async () => {
    const written = await create();
    expect(written).toMatchObject({ version: 1, state: 'public', publishedAt: '2025-03-20T12:00:00.000+09:00' });
    const planned = await create({ title: { ja: '予告' }, publishAt: '2025-03-20T13:00:00+09:00' });
    expect(planned.state).toBe('planned');
    expect(await publicTitles()).toEqual(['ログインできない事象']);
    await world.clock.set('2025-03-20T13:00:00+09:00');
    expect(await publicTitles()).toEqual(['予告', 'ログインできない事象']);
  });

  it('is written once, however often the order is repeated under its key', async () => {
    const key = newId();
    expect(await create({}, key)).toEqual(await create({}, key));
    expect(await publicTitles()).toHaveLength(1);
  });

  it('is changed, told on and withdrawn once, however often the order is repeated under its key', async () => {
    const { noticeId, version } = await create();
    const twice = async <T>(order: (as: Outgoing) => Promise<T>): Promise<T> => {
      const as = { ...operator, idempotencyKey: newId() };
      const answer = await order(as);
      expect(await order(as)).toEqual(answer);
      return answer;
    };
    const changed = await twice((as) => world.bus.ask(ChangeNotice, { ...words, noticeId, version, title: { ja: '訂正' } }, as));
    expect(changed).toMatchObject({ version: version + 1 });
    await twice((as) => world.bus.ask(AddNoticeUpdate, { noticeId, state: 'identified', body: { ja: '原因' } }, as));
    expect((await world.bus.ask(GetNotice, { noticeId })).updates).toHaveLength(1);
    await twice((as) => world.bus.ask(WithdrawNotice, { noticeId }, as));
    expect(await publicTitles()).toEqual([]);
  });

  it('is changed by who has seen it as it is; others are shown what there is now', async () => {
    const { noticeId, version } = await create();
    const change = (title: string) =>
      world.bus.ask(ChangeNotice, { ...words, noticeId, version, title: { ja: title, en: 'Log-in fails' } }, operator);
    const changed = await change('訂正');
    expect(changed).toMatchObject({ version: version + 1, title: { ja: '訂正' }, translationBehind: true });
    await expect(change('別の訂正')).rejects.toMatchObject({ code: 'notice.stale', body: { data: { notice: changed } } });
    expect(await publicTitles()).toEqual(['訂正']);
  });

  it('tells the public how an incident goes on, on its page and on the TOP page', async () => {
    const { noticeId } = await create();
    await world.bus.ask(LatestNotices, { products: ['neo'] });
    await world.bus.ask(AddNoticeUpdate, { noticeId, state: 'identified', body: { ja: '原因が分かりました。' } }, operator);
    await world.clock.set('2025-03-20T12:30:00+09:00');
    await world.bus.ask(AddNoticeUpdate, { noticeId, state: 'resolved', body: { ja: '復旧しました。' } }, operator);
    expect(await world.bus.ask(GetNotice, { noticeId })).toMatchObject({
      progress: 'resolved',
      window: { state: 'over' },
      updates: [
        { at: '2025-03-20T12:30:00.000+09:00', state: 'resolved', body: { ja: '復旧しました。' } },
        { at: '2025-03-20T12:00:00.000+09:00', state: 'identified' },
      ],
    });
    const { products } = await world.bus.ask(LatestNotices, { products: ['neo'] });
    expect(products[0]?.notices).toMatchObject([{ progress: 'resolved' }]);
  });

  it('comes in lists without its timeline, or with what was said last', async () => {
    await create({ title: { ja: 'まだ何も' } });
    const { noticeId } = await create();
    for (const state of ['identified', 'monitoring'] as const)
      await world.bus.ask(AddNoticeUpdate, { noticeId, state, body: { ja: state } }, operator);
    const updatesOf = async (request: ListPublishedNoticesRequest) =>
      (await world.bus.ask(ListNotices, request)).items.map(({ updates }) => updates?.map(({ body }) => body.ja));
    expect(await updatesOf({})).toEqual([undefined, undefined]);
    expect(await updatesOf({ withLastUpdate: true })).toEqual([['monitoring'], undefined]);
  });

  it('that was withdrawn is seen by operators alone', async () => {
    const { noticeId } = await create();
    await world.bus.ask(LatestNotices, { products: ['neo'] });
    await world.bus.ask(WithdrawNotice, { noticeId }, operator);
    expect(await publicTitles()).toEqual([]);
    expect((await world.bus.ask(LatestNotices, { products: ['neo'] })).products[0]?.notices).toEqual([]);
    await expect(world.bus.ask(GetNotice, { noticeId })).rejects.toMatchObject({ code: 'notice.unknown' });
    expect((await world.bus.ask(ListOperatorNotices, {}, operator)).items).toMatchObject([{ noticeId, state: 'withdrawn' }]);
  });

  it('is found by operators page by page, planned ones first', async () => {
    await create({ title: { ja: '現在' } });
    await create({ title: { ja: '予告' }, publishAt: '2025-04-01T00:00:00+09:00' });
    const first = await world.bus.ask(ListOperatorNotices, { limit: 1 }, operator);
    const second = await world.bus.ask(ListOperatorNotices, { limit: 1, cursor: first.nextCursor }, operator);
    expect([...first.items, ...second.items].map(({ title, state }) => `${title.ja} ${state}`)).toEqual([
      '予告 planned',
      '現在 public',
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('is not to be written, changed or seen unpublished by customers', async () => {
    const { noticeId, version } = await create({ publishAt: '2025-04-01T00:00:00+09:00' });
    const owner = await world.as({ role: 'owner', customerId: newId() });
    const tries = [
      world.bus.ask(CreateNotice, incident, owner),
      world.bus.ask(ChangeNotice, { ...words, noticeId, version }, owner),
      world.bus.ask(AddNoticeUpdate, { noticeId, state: 'resolved', body: { ja: '済' } }, owner),
      world.bus.ask(WithdrawNotice, { noticeId }, owner),
      world.bus.ask(GetOperatorNotice, { noticeId }, owner),
      world.bus.ask(ListOperatorNotices, {}, owner),
    ];
    const outcomes = await Promise.allSettled(tries);
    expect(
      outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { kind: string }).kind : 'done')),
    ).toEqual(Array(6).fill('forbidden'));
    expect((await world.bus.ask(GetOperatorNotice, { noticeId }, operator)).version).toBe(version);
  });

  it('leaves every act in the audit trail, and none where nothing changed', async () => {
    await world.bus.ask(ImportNotices, { notices: [{ ...incident, key: 'imported', publishAt: NOON }] });
    const { noticeId, version } = await create();
    const change = (now: number, ja: string) =>
      world.bus.ask(ChangeNotice, { ...words, noticeId, version: now, title: { ja } }, operator);
    const changed = await change(version, '訂正');
    await change(changed.version, '訂正');
    await world.bus.ask(AddNoticeUpdate, { noticeId, state: 'identified', body: { ja: '原因' } }, operator);
    await world.bus.ask(WithdrawNotice, { noticeId }, operator);
    await world.bus.ask(WithdrawNotice, { noticeId }, operator);
    const entries = await auditEntries<{ act: string; subject_id: string | null; after: object }>(world, 'status');
    expect([...new Set(entries.map(({ act }) => act))].sort()).toEqual(
      declaredActs('status').filter((act) => !act.startsWith('faq')),
    );
    const own = entries.filter(({ subject_id }) => subject_id === noticeId);
    expect(own.map(({ act }) => act)).toEqual(['notice.created', 'notice.changed', 'notice.updated', 'notice.withdrawn']);
    expect(own[1]).toMatchObject({
      actor_kind: 'operator',
      before: { title: { ja: incident.title.ja } },
      after: { title: { ja: '訂正' } },
    });
  });
});
