import { ChangeContractor, type ContractorParticulars, GetCustomer } from '@csite/protocol';
import { accounts } from '@csite/messaging';
import { GatewayWorld } from '../test/gateway-world';

const particulars: ContractorParticulars = {
  department: '',
  name: 'ネオ 太郎',
  nameKana: '',
  postalCode: '220-8110',
  prefecture: '神奈川県',
  city: '横浜市西区',
  street: 'みなとみらい2-2-1',
  building: '',
  tel: '045-640-5910',
  fax: '',
};

describe('An edit', () => {
  let world: GatewayWorld;
  let now: object;
  const edits: number[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(GetCustomer, accounts(), () => now as never);
    await world.answering(ChangeContractor, accounts(), ({ version }) => {
      edits.push(version);
      return now as never;
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    now = { customerNumber: 'A12345678', version: 4 };
    edits.splice(0);
  });

  const read = async (headers: Record<string, string> = {}): Promise<Response> =>
    world.get('/api/v1/customer', { ...(await world.as('owner')), ...headers });
  const put = async (headers: Record<string, string>, body: object = particulars): Promise<Response> =>
    world.send('PUT', '/api/v1/customer/contractor', body, { ...(await world.as('owner')), ...headers });
  const etag = async (): Promise<string> => (await read()).headers.get('etag') ?? '';

  it('is made from the version that its ETag names, as read or alone', async () => {
    const statuses = [];
    for (const tag of [await etag(), `W/${await etag()}`, '"4"']) statuses.push((await put({ 'if-match': tag })).status);
    expect([statuses, edits]).toEqual([
      [200, 200, 200],
      [4, 4, 4],
    ]);
  });

  it('without If-Match is refused before anybody is asked, as is one with something else in it', async () => {
    const missing = await put({});
    expect([missing.status, await missing.json()]).toMatchObject([428, { code: 'if-match.required' }]);
    const strange = await put({ 'if-match': '*' });
    expect([strange.status, await strange.json()]).toMatchObject([400, { code: 'if-match.malformed' }]);
    expect(edits).toEqual([]);
  });

  it('cannot name its version in the body', async () => {
    const answer = await put({ 'if-match': '"4"' }, { ...particulars, version: 4 });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { fields: [{ path: 'version', code: 'property.unknown' }] },
    ]);
  });

  it('is read anew when anything of it changed, its version or not', async () => {
    const first = await etag();
    expect((await read({ 'if-none-match': first })).status).toBe(304);
    now = { ...now, environments: [] };
    const answer = await read({ 'if-none-match': first });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toMatch(/^"4-/);
  });
});
