import { accounts, everyone } from '@csite/messaging';
import { type FaqView, GetFaq, SearchFaqs, VoteFaq, VoteFaqAsVisitor } from '@csite/protocol';
import { GatewayWorld, taro } from '../test/gateway-world';

const faqId = '0197a2b0-0000-7000-8000-00000000000b';
const visitorId = '0197a2b0-0000-4000-8000-00000000000c';
const faq: FaqView = {
  faqId,
  category: 'account',
  products: [],
  question: { ja: '質問' },
  answer: { ja: '**30分**以内 <b>x</b>' },
  changedAt: '2025-03-01T10:00:00.000+09:00',
  related: [],
};

/** Nobody but status answers here: identity, contracts and billing are down. */
describe('FAQ', () => {
  let world: GatewayWorld;
  const asked: object[] = [];
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(SearchFaqs, everyone, (words) => {
      asked.push({ ...words });
      return { items: [] };
    });
    await world.answering(GetFaq, everyone, () => faq);
    await world.answering(VoteFaqAsVisitor, everyone, (words) => {
      asked.push({ ...words });
      return {};
    });
    await world.answering(VoteFaq, accounts(), (words, { account }) => {
      asked.push({ ...words, by: account.accountId });
      return {};
    });
  });
  beforeEach(() => void asked.splice(0));
  afterAll(() => world.stop());

  it('are searched by words, product and category, without a session', async () => {
    const answer = await world.get('/api/v1/faqs?q=%E8%A7%A3%E7%B4%84&product=neo&category=contract&limit=5');
    expect([answer.status, asked]).toEqual([200, [{ q: '解約', product: 'neo', category: 'contract', limit: 5 }]]);
    expect((await world.get('/api/v1/faqs?category=weather')).status).toBe(400);
  });

  it('have their answer as HTML that is safe to show', async () => {
    const answer = await world.get(`/api/v1/faqs/${faqId}`);
    expect(await answer.json()).toMatchObject({ html: { ja: '<p><strong>30分</strong>以内 &lt;b&gt;x&lt;/b&gt;</p>\n' } });
  });

  it('are helpful or not: to a visitor, and to an account', async () => {
    const visitor = await world.send('PUT', `/api/v1/faqs/${faqId}/vote`, { visitorId, helpful: true });
    const account = await world.send('PUT', `/api/v1/me/faq-votes/${faqId}`, { helpful: false }, await world.as('viewer'));
    expect([visitor.status, account.status]).toEqual([204, 204]);
    expect(asked).toEqual([
      { faqId, visitorId, helpful: true },
      { faqId, helpful: false, by: taro.accountId },
    ]);
  });

  it('are no place for opinions of nobody', async () => {
    expect((await world.send('PUT', `/api/v1/faqs/${faqId}/vote`, { helpful: true })).status).toBe(400);
    expect((await world.send('PUT', `/api/v1/me/faq-votes/${faqId}`, { helpful: true })).status).toBe(401);
  });
});
