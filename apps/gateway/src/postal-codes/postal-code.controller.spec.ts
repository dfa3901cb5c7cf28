import { prefectures } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';
import type { PostalCodeAnswer } from './postal-code.answer';

describe('GET /postal-codes', () => {
  let world: GatewayWorld;
  beforeAll(async () => {
    world = await GatewayWorld.start();
  });
  afterAll(() => world.stop());

  const ask = async (code: string): Promise<Response> =>
    world.get(`/api/v1/postal-codes/${encodeURIComponent(code)}`, await world.as('viewer'));
  const placesOf = async (code: string): Promise<PostalCodeAnswer['items']> =>
    ((await (await ask(code)).json()) as PostalCodeAnswer).items;

  it.each(['2200012', '220-0012', '２２０－００１２'])('%s is みなとみらい', async (code) => {
    expect(await placesOf(code)).toEqual([{ prefecture: '神奈川県', city: '横浜市西区', town: 'みなとみらい' }]);
  });

  it('offers every place of a code that has several, by the names that an address takes', async () => {
    const places = await placesOf('4980000');
    expect(places.map(({ prefecture, city }) => `${prefecture}${city}`)).toEqual(['愛知県弥富市', '三重県桑名郡木曽岬町']);
    for (const { prefecture } of places) expect(prefectures).toContain(prefecture);
  });

  it('knows nothing of a code that is not given out, and refuses what is none', async () => {
    expect(await placesOf('9999999')).toEqual([]);
    const answer = await ask('22');
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { fields: [{ path: 'postalCode', code: 'field.postal-code' }] },
    ]);
  });

  it('needs a session', async () => {
    expect((await world.get('/api/v1/postal-codes/2200012')).status).toBe(401);
  });
});
