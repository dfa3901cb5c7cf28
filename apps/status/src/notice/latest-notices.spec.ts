import { type ImportedNotice, ImportNotices, LatestNotices } from '@csite/protocol';
import { TestWorld } from '@csite/testing';
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

  it('are those of the products that were asked for, and so many', async () => {
    await take(news('a'), news('b', { publishAt: '2025-03-02T10:00:00+09:00' }), news('chat', { products: ['chatluck'] }));
    expect([await latest('neo'), await latest('neo', 1), await latest('chatluck')]).toEqual([['b', 'a'], ['b'], ['chat']]);
  });
});
