import { loadMarkdown } from '@csite/markdown';
import { everyone } from '@csite/messaging';
import { type CatalogueView, GetCatalogue, ListNotices, noticeKinds, type NoticeView, unavailable } from '@csite/protocol';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { GatewayWorld } from '../test/gateway-world';
import { atomFeed, type FeedFrame } from './atom-feed';

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
    expect(asked).toMatchObject([{ products: ['neo'], kinds: ['incident', 'maintenance'], limit: 30 }]);
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
});
