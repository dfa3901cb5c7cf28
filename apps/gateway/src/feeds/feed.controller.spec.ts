import { loadMarkdown } from '@csite/markdown';
import { everyone } from '@csite/messaging';
import {
  type CatalogueView,
  GetCatalogue,
  ListNotices,
  noticeKinds,
  type NoticeView,
  type NoticeWindow,
  unavailable,
} from '@csite/protocol';
import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import type { Language } from '../http/language';
import { GatewayWorld } from '../test/gateway-world';
import { atomFeed } from './atom-feed';
import type { FeedFrame } from './feed-frame';

const nasty = `]]> <script>alert("1")</script> & ' "鍵" \u0007`;
const notice: NoticeView = {
  noticeId: '0197a2b0-0000-7000-8000-00000000000b',
  kind: 'incident',
  products: ['neo'],
  severity: 'normal',
  title: { ja: nasty, en: 'Trouble' },
  body: { ja: '一段落目\n\n**二段落目**' },
  publishedAt: '2025-03-01T10:00:00.000+09:00',
};
const products = ['neo', 'chatluck'];
const later: NoticeView = { ...notice, changedAt: '2025-03-02T10:00:00.000+09:00' };
const everything: readonly NoticeView[] = [
  ...noticeKinds.map((kind) => ({ ...later, kind, products: ['neo'], title: { ja: `neo ${kind}` } })),
  ...noticeKinds.map((kind) => ({ ...later, kind, products: ['chatluck'], title: { ja: `chatluck ${kind}` } })),
];

const textsOf = (text: string, name: string): (string | null)[] =>
  [...new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').getElementsByTagName(name)].map(
    ({ textContent }) => textContent,
  );

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.getElementsByTagName(name)].filter(({ parentNode }) => parentNode === parent);

describe('The feed of a product', () => {
  let world: GatewayWorld;
  const asked: object[] = [];
  let contractsAnswer = true;

  beforeAll(async () => {
    world = await GatewayWorld.start({ PUBLIC_URL: 'https://csite.example' });
    await world.answering(ListNotices, everyone, (request) => {
      asked.push(request);
      const { products = [], kinds = noticeKinds } = request;
      return { items: everything.filter(({ products: [of = ''], kind }) => products.includes(of) && kinds.includes(kind)) };
    });
  });
  beforeAll(() =>
    world.answering(GetCatalogue, everyone, () => {
      if (!contractsAnswer) throw unavailable('contracts.away', { ja: '…', en: '…' });
      return { products: [...products, 'quiet'].map((code) => ({ code })) } as CatalogueView;
    }),
  );
  beforeEach(() => void asked.splice(0));
  afterAll(() => world.stop());

  const read = (path: string, headers: Record<string, string> = {}) => fetch(`${world.url}/api/v1/feeds/${path}`, { headers });

  it('is open to all, of the kinds that were asked for, and names itself', async () => {
    const answer = await read('neo.atom?kind=incident,maintenance');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(asked).toMatchObject([{ products: ['neo'], kinds: ['incident', 'maintenance'], limit: 30, withLastUpdate: true }]);
    const [id] = textsOf(await answer.text(), 'id');
    expect(id).toBe('https://csite.example/api/v1/feeds/neo.atom?kind=incident%2Cmaintenance');
  });

  it.each(products.flatMap((product) => noticeKinds.map((kind) => [product, kind])))(
    'of %s and %s has nothing of another product or kind',
    async (product, kind) => {
      const [, ...entries] = textsOf(await (await read(`${product}.atom?kind=${kind}`)).text(), 'title');
      expect(entries).toEqual([`${product} ${kind}`]);
    },
  );

  it.each(products)('of %s has all its kinds where none is named', async (product) => {
    const [, ...entries] = textsOf(await (await read(`${product}.atom`)).text(), 'title');
    expect(entries).toEqual(noticeKinds.map((kind) => `${product} ${kind}`));
  });

  it('that is of no product is not found; one of a product without notices is empty, as is any while contracts is down', async () => {
    const unknown = await read('nope.atom');
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(await unknown.json()).toMatchObject({
      code: 'feed.unknown',
      detail: 'フィード「nope.atom」はありません。ある製品: neo.atom、chatluck.atom、quiet.atom',
    });
    expect((await read('quiet.atom')).status).toBe(200);
    contractsAnswer = false;
    expect((await read('nope.atom')).status).toBe(200);
  });

  it('is sent anew only when there is something new', async () => {
    const etag = (await read('neo.atom')).headers.get('etag') ?? '';
    expect((await read('neo.atom', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each(['neo', 'neo.rss', 'NEO.atom', 'neo.atom?kind=rumour', 'neo.atom?lang=fr', 'neo.atom?limit=3'])(
    'that is none is refused: %s',
    async (path) => {
      expect((await read(path)).status).toBe(400);
      expect(asked).toEqual([]);
    },
  );
});

describe('Atom', () => {
  let frame: FeedFrame;
  beforeAll(async () => {
    frame = { ...words, markdown: await loadMarkdown() };
  });
  const words = {
    self: 'https://a.example/f?x=1&y=2',
    origin: 'https://a.example',
    title: 'お知らせ & more',
    language: 'ja',
  } as const;

  it('says what people wrote, whatever they wrote, and nothing of it is markup', () => {
    const feed = atomFeed([notice], frame);
    expect(textsOf(feed, 'title')).toEqual(['お知らせ & more', nasty.replace('\u0007', '')]);
    expect(textsOf(feed, 'script')).toEqual([]);
  });

  it('has the text as the site shows it: structured, and leading back to the site', () => {
    const body = { ja: '**重要**\n\n<b>x</b> [FAQ](/faqs)' };
    expect(textsOf(atomFeed([{ ...notice, body }], frame), 'content')).toEqual([
      '<p><strong>重要</strong></p>\n<p>&lt;b&gt;x&lt;/b&gt; <a href="https://a.example/faqs">FAQ</a></p>\n',
    ]);
  });

  it('is as new as what changed last', () => {
    const updated = textsOf(atomFeed([notice, later], frame), 'updated');
    expect(updated).toEqual([later.changedAt, notice.publishedAt, later.changedAt]);
    expect(textsOf(atomFeed([], frame), 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
  });

  it('speaks English where there is some', () => {
    const feed = atomFeed([notice], { ...frame, language: 'en' });
    expect(textsOf(feed, 'title')[1]).toBe('Trouble');
    expect(textsOf(feed, 'content')[0]).toContain('一段落目');
  });

  const resolved: NoticeView = {
    ...notice,
    title: { ja: 'ログインできない事象' },
    body: { ja: '調査中です。', en: 'We are looking into it.' },
    changedAt: '2025-03-01T12:30:00.000+09:00',
    window: { from: '2025-03-01T09:30:00.000+09:00', until: '2025-03-01T12:30:00.000+09:00', state: 'over' },
    progress: 'resolved',
    updates: [
      { at: '2025-03-01T12:30:00.000+09:00', state: 'resolved', body: { ja: '**復旧**しました。', en: 'It is *repaired*.' } },
    ],
  };
  const contentOf = (of: NoticeView, language: Language = 'ja') => textsOf(atomFeed([of], { ...frame, language }), 'content')[0];

  it('tells how an incident went on: its state, from when until when, and what was said last', () => {
    expect(contentOf(resolved)).toBe(
      '<p>状況: 復旧</p>\n<p>期間: 2025年3月1日 9:30 – 2025年3月1日 12:30（日本時間）</p>\n' +
        '<p>調査中です。</p>\n<p>経過: 2025年3月1日 12:30（日本時間）</p>\n<p><strong>復旧</strong>しました。</p>\n',
    );
    expect(contentOf(resolved, 'en')).toBe(
      '<p>State: Resolved</p>\n<p>Period: 1 March 2025 at 09:30 – 1 March 2025 at 12:30 (Japan time)</p>\n' +
        '<p>We are looking into it.</p>\n<p>Update: 1 March 2025 at 12:30 (Japan time)</p>\n<p>It is <em>repaired</em>.</p>\n',
    );
  });

  const [from, until] = ['2025-03-02T01:00:00.000+09:00', '2025-03-02T03:00:00.000+09:00'];
  it.each<[string, NoticeView['kind'], NoticeWindow, string]>([
    ['予定', 'maintenance', { from, until, state: 'planned' }, notice.publishedAt],
    ['実施中', 'maintenance', { from, until, state: 'open' }, from],
    ['延長中', 'maintenance', { from, until, state: 'open', extended: true }, from],
    ['終了', 'maintenance', { from, until, state: 'over', extended: true }, until],
    ['対応中', 'incident', { from, state: 'open' }, from],
  ])('says %s of %s by its window, and is as new as that', (state, kind, window, updated) => {
    const feed = atomFeed([{ ...notice, kind, window }], frame);
    const end = window.until === undefined ? '（終了時刻は未定）' : '2025年3月2日 3:00';
    expect(textsOf(feed, 'content')[0]).toContain(`<p>状況: ${state}</p>\n<p>期間: 2025年3月2日 1:00 – ${end}（日本時間）</p>`);
    expect(textsOf(feed, 'updated')).toEqual([updated, updated]);
  });

  it('of news is its text alone', () => {
    expect(contentOf({ ...notice, kind: 'news', body: { ja: '本文' } })).toBe('<p>本文</p>\n');
  });

  it.each(['ja', 'en'] as const)('has what RFC 4287 requires of a feed and of each entry: %s', (language) => {
    const other = { ...later, noticeId: '0197a2b0-0000-7000-8000-00000000000c' };
    const text = atomFeed([resolved, other], { ...frame, language });
    const feed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement;
    if (!feed) throw new Error('a feed');
    expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    const entries = childrenOf(feed, 'entry');
    for (const each of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect([name, childrenOf(each, name).length]).toEqual([name, 1]);
      expect(childrenOf(each, 'id')[0]?.textContent).toMatch(/^(https|urn):\S+$/);
      expect(childrenOf(each, 'updated')[0]?.textContent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
      const links = childrenOf(each, 'link').map((link) => link.getAttribute('rel'));
      expect(links).toEqual(each === feed ? ['self', 'alternate'] : ['alternate']);
    }
    expect(childrenOf(feed, 'author').map((author) => childrenOf(author, 'name').length)).toEqual([1]);
    expect(new Set(entries.map((each) => childrenOf(each, 'id')[0]?.textContent)).size).toBe(2);
    expect(entries.map((each) => childrenOf(each, 'content').map((content) => content.getAttribute('type')))).toEqual([
      ['html'],
      ['html'],
    ]);
    expect(entries.map((each) => childrenOf(each, 'category').map((category) => category.getAttribute('term')))).toEqual([
      ['incident'],
      ['incident'],
    ]);
  });
});
