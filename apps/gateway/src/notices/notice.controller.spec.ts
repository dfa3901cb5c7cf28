import { everyone, operators } from '@csite/messaging';
import {
  type CatalogueView,
  ChangeNotice,
  CreateNotice,
  GetCatalogue,
  GetNotice,
  GetOperatorNotice,
  ListNotices,
  type NoticeView,
  type OperatorNoticeView,
} from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';
import type { NoticeAnswer } from './notice.answer';

const notice: NoticeView = {
  noticeId: '0197a2b0-0000-7000-8000-00000000000b',
  kind: 'incident',
  products: ['neo'],
  severity: 'important',
  title: { ja: '接続しにくい状態', en: 'Connection trouble' },
  body: { ja: '**調査中**です。<script>alert(1)</script>', en: 'We are *looking*.' },
  publishedAt: '2025-03-01T10:00:00.000+09:00',
  updates: [{ at: '2025-03-01T11:00:00.000+09:00', state: 'identified', body: { ja: '[原因](https://example.com)' } }],
};

/** Nobody but status answers here: identity, contracts and billing are down. */
describe('A notice', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ListNotices, everyone, () => ({ items: [notice] }));
    await world.answering(GetNotice, everyone, () => notice);
  });
  afterAll(() => world.stop());

  const read = async (): Promise<NoticeAnswer> =>
    (await (await world.get(`/api/v1/notices/${notice.noticeId}`)).json()) as NoticeAnswer;

  it('comes with its text as HTML that is safe to show, in each language that it has', async () => {
    expect((await read()).html).toEqual({
      ja: '<p><strong>調査中</strong>です。&lt;script&gt;alert(1)&lt;/script&gt;</p>\n',
      en: '<p>We are <em>looking</em>.</p>\n',
    });
  });

  it('comes with its timeline, each entry the same way', async () => {
    const [update] = (await read()).updates ?? [];
    expect(update).toMatchObject({ state: 'identified', body: { ja: '[原因](https://example.com)' } });
    expect(update?.html.ja).toContain('<a href="https://example.com" rel="noopener noreferrer" target="_blank">原因</a>');
  });

  it.each(['/api/v1/notices', `/api/v1/notices/${notice.noticeId}`, '/api/v1/feeds/neo.atom'])(
    'is read without a session and with every other service down: %s',
    async (path) => {
      expect((await world.get(path)).status).toBe(200);
    },
  );

  describe('in the hands of operators', () => {
    const { noticeId, severity, title, body } = notice;
    const written: object[] = [];
    beforeAll(async () => {
      const old: OperatorNoticeView = { ...notice, products: ['sold-no-more'], version: 7, state: 'public' };
      const write = (request: object) => {
        written.push(request);
        return old;
      };
      await world.answering(CreateNotice, operators(), write);
      await world.answering(ChangeNotice, operators(), write);
      await world.answering(GetOperatorNotice, operators(), () => old);
    });
    beforeEach(() => void written.splice(0));

    const order = async (method: string, path: string, words: object): Promise<[number, unknown]> => {
      const headers = { ...(await world.asOperator()), 'content-type': 'application/json', 'if-match': '"7"' };
      const answer = await fetch(`${world.url}/api/v1/ops/notices${path}`, { method, headers, body: JSON.stringify(words) });
      return [answer.status, await answer.json()];
    };
    const create = (products: string[]) => order('POST', '', { products, kind: 'news', severity, title, body });
    const change = (products: string[]) => order('PUT', `/${noticeId}`, { products, severity, title, body });

    it('is written for any product while contracts is down, and for those of the catalogue when it is not', async () => {
      expect((await create(['noe']))[0]).toBe(201);
      const catalogue = { products: [{ code: 'neo' }, { code: 'chatluck' }] } as CatalogueView;
      await world.answering(GetCatalogue, everyone, () => catalogue);
      const refused = {
        code: 'notice.product-unknown',
        detail: '製品「noe」はありません。「neo」「chatluck」から指定してください。',
      };
      expect(await create(['neo', 'noe'])).toMatchObject([422, refused]);
      expect(await change(['noe'])).toMatchObject([422, refused]);
      expect((await create(['neo', 'chatluck']))[0]).toBe(201);
      expect((await change(['sold-no-more', 'neo']))[0]).toBe(200);
      expect(written).toMatchObject([
        { products: ['noe'] },
        { products: ['neo', 'chatluck'] },
        { products: ['sold-no-more', 'neo'] },
      ]);
    });
  });
});
