import type { Outgoing } from '@csite/messaging';
import { type ImportedNotice, ImportNotices, LatestNotices, MarkNoticesRead } from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
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

/** Each test reads twice before something changes: the second answer is the remembered one. */
describe('the latest notices, remembered', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('status', StatusModule, statusMigrations);
  });
  beforeEach(async () => {
    await world.sql('status', 'delete from notice');
    await world.clock.set(NOON);
  });
  afterAll(() => world.stop());

  const take = (...notices: ImportedNotice[]): Promise<unknown> => world.bus.ask(ImportNotices, { notices });
  const latest = async (product = 'neo', limit?: number): Promise<string[]> => {
    const ask = async (): Promise<string[]> => {
      const { products } = await world.bus.ask(LatestNotices, { products: [product], ...(limit && { limit }) });
      return products.flatMap((each) =>
        [...each.news, ...each.notices].map(({ title, window }) => (window ? `${title.ja} ${window.state}` : title.ja)),
      );
    };
    const first = await ask();
    expect(await ask()).toEqual(first);
    return first;
  };

  it('know what is imported, and what another replica changes or deletes', async () => {
    expect(await latest()).toEqual([]);
    await take(news('first'));
    expect(await latest()).toEqual(['first']);
    await take(news('first', { title: { ja: 'corrected' } }));
    expect(await latest()).toEqual(['corrected']);
    await world.sql('status', `update notice set title_ja = 'elsewhere'`);
    expect(await latest()).toEqual(['elsewhere']);
    await world.sql('status', 'delete from notice');
    expect(await latest()).toEqual([]);
  });

  it('appear at their time and not before, also where the clock goes back', async () => {
    await take(news('later', { publishAt: '2025-03-20T12:00:01+09:00' }));
    const seen: string[][] = [];
    for (const time of [NOON, '2025-03-20T12:00:01+09:00', '2025-03-21T00:00:00+09:00', NOON]) {
      await world.clock.set(time);
      seen.push(await latest());
    }
    expect(seen).toEqual([[], ['later'], ['later'], []]);
  });

  it('open and close their windows to the second', async () => {
    const window = { from: '2025-03-20T13:00:00+09:00', until: '2025-03-20T14:00:00+09:00' };
    await take(news('work', { kind: 'maintenance', window }));
    const seen: string[] = [];
    for (const time of ['12:59:59', '13:00:00', '13:59:59', '14:00:00', '13:30:00', '12:00:00']) {
      await world.clock.set(`2025-03-20T${time}+09:00`);
      seen.push(...(await latest()));
    }
    expect(seen).toEqual(['work planned', 'work open', 'work open', 'work over', 'work open', 'work planned']);
  });

  it('say what goes on, incidents first, however much has been published since, and no longer once it is resolved', async () => {
    const begun = { from: '2025-03-20T09:00:00+09:00' };
    await take(
      news('down', { kind: 'incident', window: begun, publishAt: '2025-03-20T09:00:00+09:00' }),
      news('work', { kind: 'maintenance', window: { from: '2025-03-20T11:00:00+09:00', until: '2025-03-20T13:00:00+09:00' } }),
      news('planned', { kind: 'maintenance', window: { from: '2025-03-21T11:00:00+09:00' } }),
      news('chat', { kind: 'incident', products: ['chatluck'], window: begun }),
      ...[1, 2, 3].map((n) => news(`b${n}`, { kind: 'maintenance', window: { from: `2025-04-0${n}T00:00:00+09:00` } })),
    );
    const running = async (limit = 1): Promise<string[]> =>
      (await world.bus.ask(LatestNotices, { products: ['neo'], limit })).running.map(({ title }) => title.ja);
    expect([await running(), await running()]).toEqual([
      ['down', 'work'],
      ['down', 'work'],
    ]);
    await world.clock.set('2025-03-20T13:00:00+09:00');
    expect(await running()).toEqual(['down']);
    await world.sql('status', `update notice set progress = 'resolved' where title_ja = 'down'`);
    expect(await running()).toEqual([]);
  });

  describe('say to an account what it has not read', () => {
    const unread = async (who: Outgoing): Promise<number | undefined> => {
      const ask = () => world.bus.ask(LatestNotices, { products: ['neo'] }, who);
      const { unread: first } = await ask();
      expect((await ask()).unread).toEqual(first);
      return first?.products[0]?.news ?? 0;
    };

    it('each its own, and nothing to who has none', async () => {
      const [me, other] = [
        await world.as({ role: 'viewer', customerId: newId() }),
        await world.as({ role: 'viewer', customerId: newId() }),
      ];
      await take(news('a'), news('b'));
      expect([await unread(me), await unread(other)]).toEqual([2, 2]);
      await world.bus.ask(MarkNoticesRead, {}, me);
      expect([await unread(me), await unread(other)]).toEqual([0, 2]);
      await world.clock.set('2025-03-20T12:00:01+09:00');
      await take(news('a', { body: { ja: '訂正' } }));
      expect([await unread(me), await unread(other)]).toEqual([1, 2]);
      expect(await world.bus.ask(LatestNotices, { products: ['neo'] })).not.toHaveProperty('unread');
    });

    it('until it is ninety days old', async () => {
      const me = await world.as({ role: 'viewer', customerId: newId() });
      await take(news('a', { publishAt: '2025-03-20T12:00:00+09:00' }));
      const seen: (number | undefined)[] = [];
      for (const time of ['2025-06-18T11:59:59+09:00', '2025-06-18T12:00:00+09:00', '2025-06-18T11:59:59+09:00']) {
        await world.clock.set(time);
        seen.push(await unread(me));
      }
      expect(seen).toEqual([1, 0, 1]);
    });
  });

  it('are those of the products that were asked for, and so many', async () => {
    await take(news('a'), news('b', { publishAt: '2025-03-02T10:00:00+09:00' }), news('chat', { products: ['chatluck'] }));
    expect([await latest('neo'), await latest('neo', 1), await latest('chatluck')]).toEqual([['b', 'a'], ['b'], ['chat']]);
  });
});
