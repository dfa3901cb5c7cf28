import { type ContractView, GetOverview, LatestNotices, type NoticeHeadline, unavailable } from '@csite/protocol';
import { accounts, everyone } from '@csite/messaging';
import { GatewayWorld, taro } from '../test/gateway-world';
import type { OverviewAnswer } from './overview.answer';

const customer = { customerId: taro.customerId, customerNumber: 'A12345678', company: '株式会社A' };
const contract = (product: string): ContractView => ({ product, users: 50 }) as ContractView;
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
      return { customer, products: held.map(contract) };
    });
    await world.answering(LatestNotices, everyone, ({ products }) => {
      asked.push(products);
      if (!statusIsUp) throw unavailable('database.away', { ja: '停止中', en: 'down' });
      return { products: products.map((product) => ({ product, notices: [], news: noticesOf(product) })) };
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
    });
    statusIsUp = true;
    expect(await overview()).toMatchObject({ noticesAvailable: true });
  });
});
