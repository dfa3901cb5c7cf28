import { GetNotice, type ImportedNotice, ImportNotices, LatestNotices, ListNotices } from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const news = (key: string, changes: Partial<ImportedNotice> = {}): ImportedNotice => ({
  key,
  kind: 'news',
  products: ['neo'],
  title: { ja: `お知らせ ${key}` },
  body: { ja: '本文' },
  publishAt: '2025-03-01T10:00:00+09:00',
  ...changes,
});

describe('notices', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('status', StatusModule, statusMigrations);
    await world.clock.set('2025-03-20T12:00:00+09:00');
  });
  beforeEach(() => world.sql('status', 'delete from notice'));
  afterAll(() => world.stop());

  const take = (...notices: ImportedNotice[]): Promise<unknown> => world.bus.ask(ImportNotices, { notices });
  const titles = async (request: Parameters<typeof list>[0] = {}): Promise<string[]> =>
    (await list(request)).items.map(({ title }) => title.ja);
  const list = (request: { products?: string[]; kinds?: ImportedNotice['kind'][]; limit?: number; cursor?: string }) =>
    world.bus.ask(ListNotices, request);

  it('are taken in once, however often the file is imported', async () => {
    expect(await take(news('a'), news('b'))).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await take(news('a'), news('b', { title: { ja: '訂正' } }))).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(await titles()).toEqual(expect.arrayContaining(['お知らせ a', '訂正']));
  });

  it('of the sample file are all right, and importing them again changes nothing', async () => {
    const file = join(__dirname, '../../../../deploy/samples/notices.jsonl');
    const notices = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportedNotice);
    expect(await take(...notices)).toEqual({ added: notices.length, changed: 0, unchanged: 0 });
    expect(await take(...notices)).toEqual({ added: 0, changed: 0, unchanged: notices.length });
  });

  it.each([
    ['notice.window-of-news', news('x', { window: { from: '2025-03-01T10:00:00+09:00' } })],
    ['notice.window-missing', news('x', { kind: 'incident' })],
    [
      'notice.window-reversed',
      news('x', { kind: 'incident', window: { from: '2025-03-02T10:00:00Z', until: '2025-03-01T10:00:00Z' } }),
    ],
    ['notice.no-product', news('x', { products: [] })],
  ])('are refused all together with %s', async (code, wrong) => {
    await expect(take(news('right'), wrong)).rejects.toMatchObject({ kind: 'unprocessable', code });
    expect(await titles()).toEqual([]);
  });

  it('refuse a key that stands twice', async () => {
    await expect(take(news('a'), news('a'))).rejects.toMatchObject({ code: 'notice.key-repeated' });
  });

  it('appear when their time to be published comes', async () => {
    await take(news('later', { publishAt: '2025-03-20T12:00:01+09:00' }));
    expect(await titles()).toEqual([]);
    await world.clock.set('2025-03-20T12:00:01+09:00');
    expect(await titles()).toEqual(['お知らせ later']);
    await world.clock.set('2025-03-20T12:00:00+09:00');
  });

  it('are listed newest first, by product and kind, page by page', async () => {
    await take(
      ...[1, 2, 3, 4, 5].map((day) => news(`n${day}`, { publishAt: `2025-03-0${day}T10:00:00+09:00` })),
      news('chat', { products: ['chatluck'] }),
      news('down', { kind: 'incident', window: { from: '2025-03-01T09:00:00+09:00' } }),
    );
    expect(await titles({ products: ['chatluck'] })).toEqual(['お知らせ chat']);
    expect(await titles({ kinds: ['incident'] })).toEqual(['お知らせ down']);
    expect(await titles({ products: ['neo'], kinds: ['incident'] })).toEqual(['お知らせ down']);
    expect(await titles({ products: ['chatluck'], kinds: ['incident'] })).toEqual([]);
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ products: ['neo'], kinds: ['news'], limit: 2, cursor });
      pages.push(page.items.map(({ title }) => title.ja));
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual([['お知らせ n5', 'お知らせ n4'], ['お知らせ n3', 'お知らせ n2'], ['お知らせ n1']]);
  });

  it('of one moment, and of moments within a millisecond, are all on some page, once', async () => {
    const same = ['.1', '.1', '.100123', '.100900', '.1009'].map((part, index) =>
      news(`m${index}`, { publishAt: `2025-03-01T10:00:00${part}+09:00` }),
    );
    await take(...same);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 1, cursor });
      seen.push(...page.items.map(({ title }) => title.ja.slice(5)));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.sort()).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  });

  it('of no kind are none', async () => {
    await take(news('a'));
    expect(await titles({ kinds: [] })).toEqual([]);
    expect(await titles({ products: [] })).toEqual([]);
  });

  it('of the future are hidden wherever one asks: in lists, on the TOP page, by id', async () => {
    await take(news('now'), news('soon', { publishAt: '2025-03-20T12:00:00.001+09:00' }));
    const [row] = await world.sql<{ id: string }>('status', `select id from notice where key = 'soon'`);
    expect(await titles()).toEqual(['お知らせ now']);
    expect((await world.bus.ask(LatestNotices, { products: ['neo'] })).products).toMatchObject([
      { news: [{ title: { ja: 'お知らせ now' } }] },
    ]);
    await expect(world.bus.ask(GetNotice, { noticeId: row?.id ?? '' })).rejects.toMatchObject({ code: 'notice.unknown' });
  });

  it('open and close their windows by the clock, to the second', async () => {
    await take(
      news('work', {
        kind: 'maintenance',
        window: { from: '2025-03-20T13:00:00+09:00', until: '2025-03-20T14:00:00+09:00' },
      }),
    );
    const states: (string | undefined)[] = [];
    for (const time of ['12:59:59', '13:00:00', '13:59:59', '14:00:00']) {
      await world.clock.set(`2025-03-20T${time}+09:00`);
      states.push((await list({})).items[0]?.window?.state);
    }
    await world.clock.set('2025-03-20T12:00:00+09:00');
    expect(states).toEqual(['planned', 'open', 'open', 'over']);
  });

  it('lose their English when the file no longer has it', async () => {
    await take(news('a', { title: { ja: '題', en: 'Title' }, body: { ja: '本文', en: 'Text' } }));
    expect(await take(news('a', { title: { ja: '題' } }))).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect((await list({})).items).toMatchObject([{ title: { ja: '題' }, body: { ja: '本文' } }]);
    expect((await list({})).items[0]?.title.en).toBeUndefined();
  });

  it('refuse a cursor that is none', async () => {
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ kind: 'invalid', code: 'cursor.invalid' });
  });

  it('show whether a window is planned, open or over', async () => {
    const incident = (key: string, from: string, until?: string): ImportedNotice =>
      news(key, { kind: 'incident', window: { from, until } });
    await take(
      incident('planned', '2025-03-21T00:00:00+09:00'),
      incident('open', '2025-03-20T12:00:00+09:00'),
      incident('over', '2025-03-20T11:00:00+09:00', '2025-03-20T12:00:00+09:00'),
    );
    const { items } = await list({});
    expect(Object.fromEntries(items.map(({ title, window }) => [title.ja.slice(5), window?.state]))).toEqual({
      planned: 'planned',
      open: 'open',
      over: 'over',
    });
  });

  it('come to the TOP page per product: incidents and maintenance apart from news', async () => {
    await take(
      news('both', { products: ['neo', 'chatluck'] }),
      news('new', { publishAt: '2025-03-02T10:00:00+09:00' }),
      news('down', { kind: 'incident', severity: 'critical', window: { from: '2025-03-01T09:00:00+09:00' } }),
    );
    const { products } = await world.bus.ask(LatestNotices, { products: ['chatluck', 'neo', 'none'], limit: 1 });
    expect(products).toMatchObject([
      { product: 'chatluck', notices: [], news: [{ title: { ja: 'お知らせ both' } }] },
      {
        product: 'neo',
        notices: [{ title: { ja: 'お知らせ down' }, severity: 'critical' }],
        news: [{ title: { ja: 'お知らせ new' } }],
      },
      { product: 'none', notices: [], news: [] },
    ]);
  });

  it('are read one by one, in Japanese and where there is some in English', async () => {
    await take(news('a', { title: { ja: '題', en: 'Title' } }));
    const [{ noticeId } = { noticeId: '' }] = (await list({})).items;
    expect(await world.bus.ask(GetNotice, { noticeId })).toEqual({
      noticeId,
      kind: 'news',
      products: ['neo'],
      severity: 'normal',
      title: { ja: '題', en: 'Title' },
      body: { ja: '本文' },
      publishedAt: '2025-03-01T10:00:00.000+09:00',
    });
  });

  it('that are not there, or not yet, are unknown', async () => {
    const noticeId = '01960000-0000-7000-8000-000000000001';
    await expect(world.bus.ask(GetNotice, { noticeId })).rejects.toMatchObject({ kind: 'not-found', code: 'notice.unknown' });
  });
});
