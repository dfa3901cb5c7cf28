import type { Outgoing } from '@csite/messaging';
import {
  type ImportedNotice,
  ImportNotices,
  ListNotices,
  ListUnreadNotices,
  MarkNoticeRead,
  MarkNoticesRead,
  NoticesRead,
} from '@csite/protocol';
import { CustomerWall, TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { INestMicroservice } from '@nestjs/common';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const NOON = '2025-03-20T12:00:00+09:00';

const news = (key: string, changes: Partial<ImportedNotice> = {}): ImportedNotice => ({
  key,
  kind: 'news',
  products: ['neo'],
  title: { ja: key },
  body: { ja: '本文' },
  publishAt: '2025-03-01T10:00:00+09:00',
  ...changes,
});
const incident = (key: string): ImportedNotice =>
  news(key, { kind: 'incident', products: ['neo', 'chatluck'], window: { from: '2025-03-01T09:00:00+09:00' } });

describe('what an account has not read', () => {
  let world: TestWorld;
  let status: INestMicroservice;
  let me: Outgoing;
  beforeAll(async () => {
    world = await TestWorld.start();
    status = await world.service('status', StatusModule, statusMigrations);
  });
  beforeEach(async () => {
    await world.sql('status', 'delete from notice');
    await world.clock.set(NOON);
    me = await world.as({ role: 'viewer', customerId: newId() });
  });
  afterAll(() => world.stop());

  const take = (...notices: ImportedNotice[]): Promise<unknown> => world.bus.ask(ImportNotices, { notices });
  const idOf = async (title: string): Promise<string> => {
    const { items } = await world.bus.ask(ListNotices, {});
    return items.find((notice) => notice.title.ja === title)?.noticeId ?? '';
  };
  const unread = async (who = me, products?: string[]) =>
    (await world.bus.ask(ListUnreadNotices, { ...(products && { products }) }, who)).products;

  it('is counted per product, news apart, of what is public and not old', async () => {
    await take(news('a'), incident('down'), news('chat', { products: ['chatluck'] }));
    await take(
      news('planned', { publishAt: '2025-03-21T00:00:00+09:00' }),
      news('old', { publishAt: '2024-12-01T00:00:00+09:00' }),
    );
    expect(await unread()).toEqual([
      { product: 'chatluck', notices: 1, news: 1 },
      { product: 'neo', notices: 1, news: 1 },
    ]);
    expect(await unread(me, ['neo'])).toEqual([{ product: 'neo', notices: 1, news: 1 }]);
  });

  it('is less by one that was read, for this account alone, however often it is marked', async () => {
    await take(news('a'), news('b'));
    const noticeId = await idOf('a');
    await Promise.all([1, 2].map(() => world.bus.ask(MarkNoticeRead, { noticeId }, me)));
    const { notices } = await world.bus.ask(ListUnreadNotices, {}, me);
    expect(notices).toEqual([{ noticeId: await idOf('b'), products: ['neo'] }]);
    expect(await unread(await world.as({ role: 'viewer', customerId: newId() }))).toMatchObject([{ news: 2 }]);
  });

  it('is nothing once all was marked, until something is new', async () => {
    await take(news('a'), incident('down'));
    await world.bus.ask(MarkNoticesRead, {}, me);
    expect(await unread()).toEqual([]);
    await world.clock.set('2025-03-20T12:30:00+09:00');
    await take(news('a', { body: { ja: '訂正' } }));
    expect(await unread()).toEqual([{ product: 'neo', notices: 0, news: 1 }]);
  });

  it('is told to have changed with its account alone, and not where nothing was marked', async () => {
    await take(news('a'));
    const told = async (): Promise<unknown[]> => {
      await world.settled();
      return (await world.events(NoticesRead.subject)).map(({ data }) => data.customerId);
    };
    const before = (await told()).length;
    const customerId = newId();
    const reader = await world.as({ role: 'viewer', customerId });
    await world.bus.ask(MarkNoticesRead, {}, reader);
    await world.bus.ask(MarkNoticesRead, {}, reader);
    expect((await told()).slice(before)).toEqual([customerId]);
  });

  it('cannot be marked where there is no such notice, or none yet', async () => {
    await take(news('planned', { publishAt: '2025-03-21T00:00:00+09:00' }));
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>('status', 'select id from notice');
    for (const noticeId of [newId(), id])
      await expect(world.bus.ask(MarkNoticeRead, { noticeId }, me)).rejects.toMatchObject({ code: 'notice.unknown' });
  });

  it('forgets marks that are of no use any more', async () => {
    await take(news('a'));
    await world.bus.ask(MarkNoticesRead, {}, me);
    await world.clock.set('2025-09-20T12:00:00+09:00');
    await world.bus.ask(MarkNoticesRead, {}, me);
    expect(await world.sql('status', 'select from notice_reading')).toEqual([]);
  });

  it('is kept from other customers, with no filter of ours before it', async () => {
    await take(news('a'));
    for (const customerId of [newId(), newId()])
      await world.bus.ask(MarkNoticesRead, {}, await world.as({ role: 'viewer', customerId }));
    const wall = new CustomerWall(world, 'status', status);
    expect(await wall.tried()).toContain('notice_reading');
    expect(await wall.breaches()).toEqual([]);
  });
});
