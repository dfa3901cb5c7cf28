import { GetOverview, LatestNotices, type NoticeHeadline, type OverviewContractView, unavailable } from '@csite/protocol';
import { accounts, everyone } from '@csite/messaging';
import { GatewayWorld, taro } from '../test/gateway-world';
import type { OverviewAnswer } from './overview.answer';

const customer = { customerId: taro.customerId, customerNumber: 'A12345678', company: '株式会社A' };
const contract = (product: string): OverviewContractView => ({ product, users: 50 }) as OverviewContractView;
const nextInvoice = { issuedOn: '2025-04-01', net: 35_000, tax: 3_500, gross: 38_500 };
const running = (...products: string[]): NoticeHeadline => ({ noticeId: `r-${products.join()}`, products }) as NoticeHeadline;
const unread = {
  products: [
    { product: 'neo', notices: 0, news: 1 },
    { product: 'chatluck', notices: 2, news: 0 },
  ],
  notices: [
    { noticeId: 'a', products: ['neo'] },
    { noticeId: 'b', products: ['neo', 'chatluck'] },
    { noticeId: 'c', products: ['chatluck'] },
  ],
};
const headline = (product: string): NoticeHeadline => ({ noticeId: `n-${product}`, kind: 'news' }) as NoticeHeadline;

describe('The TOP page', () => {
  let world: GatewayWorld;
  let statusIsUp = true;
  let held = ['neo'];
  let noticesOf = (product: string): NoticeHeadline[] => [headline(product)];
  const asked: (string | readonly string[])[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(GetOverview, accounts(), () => {
      asked.push('overview');
      return { customer, products: held.map(contract), nextInvoice };
    });
    await world.answering(LatestNotices, everyone, ({ products }) => {
      asked.push(products);
      if (!statusIsUp) throw unavailable('database.away', { ja: '停止中', en: 'down' });
      return {
        products: products.map((product) => ({ product, notices: [], news: noticesOf(product) })),
        running: [running('neo', 'chatluck'), running('chatluck')],
        unread,
      };
    });
  });
  afterAll(() => world.stop());

  const overview = async (): Promise<OverviewAnswer> => {
    asked.splice(0);
    const answer = await world.get('/api/v1/overview', await world.as('viewer'));
    expect(answer.status).toBe(200);
    return (await answer.json()) as OverviewAnswer;
  };

  it('joins the contracts of the customer with the notices of its products', async () => {
    held = ['neo', 'chatluck'];
    expect(await overview()).toEqual({
      customer,
      products: [
        { ...contract('neo'), notices: [], news: [headline('neo')] },
        { ...contract('chatluck'), notices: [], news: [headline('chatluck')] },
      ],
      nextInvoice,
      running: [running('neo', 'chatluck'), running('chatluck')],
      unread,
      noticesAvailable: true,
    });
  });

  it('asks each service once, also for a customer who has but one of the products', async () => {
    held = ['chatluck'];
    const { products } = await overview();
    expect(products.map(({ product, news }) => [product, news.length])).toEqual([['chatluck', 1]]);
    expect(asked).toHaveLength(2);
    expect(asked).toContain('overview');
    expect(asked).toContainEqual(['neo', 'chatluck']);
  });

  it('tells of what goes on, and of what is unread, with the products that the customer has', async () => {
    held = ['neo'];
    expect(await overview()).toMatchObject({
      running: [running('neo', 'chatluck')],
      unread: { products: unread.products.slice(0, 1), notices: unread.notices.slice(0, 2) },
    });
  });

  it('has the notices of a product that is met for the first time, for everybody who asks at once', async () => {
    held = ['met-first'];
    const headers = await world.as('viewer');
    const pages = await Promise.all([1, 2, 3].map(async () => (await world.get('/api/v1/overview', headers)).json()));
    expect(pages.map((page) => (page as OverviewAnswer).products[0]?.news)).toEqual([1, 2, 3].map(() => [headline('met-first')]));
    held = ['neo', 'chatluck'];
  });

  it('put together before, is another one once either service says something else', async () => {
    held = ['neo'];
    const before = await overview();
    expect(await overview()).toEqual(before);
    noticesOf = (product) => [headline(product), headline(`new-${product}`)];
    expect((await overview()).products[0]?.news).toHaveLength(2);
    held = ['chatluck', 'neo'];
    expect((await overview()).products.map(({ product }) => product)).toEqual(['chatluck', 'neo']);
    noticesOf = (product) => [headline(product)];
    held = ['neo'];
    expect(await overview()).toEqual(before);
    held = ['chatluck'];
  });

  it('does without notices, and says so, while status is down', async () => {
    statusIsUp = false;
    expect(await overview()).toMatchObject({
      noticesAvailable: false,
      products: [{ product: 'chatluck', notices: [], news: [] }],
      nextInvoice,
      running: [],
      unread: { products: [], notices: [] },
    });
    statusIsUp = true;
    expect(await overview()).toMatchObject({ noticesAvailable: true });
  });
});
