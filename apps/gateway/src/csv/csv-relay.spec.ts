import { accounts } from '@csite/messaging';
import {
  type ContractLineView,
  type ContractStateView,
  type HistoryEntryView,
  invalid,
  type ApplicationPage,
  ListApplications,
  type ListApplicationsRequest,
  ListContractHistory,
  type ListContractHistoryRequest,
  notFound,
} from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const line = (code: string, ja: string, quantity: number): ContractLineView => ({
  code,
  kind: 'plan',
  name: { ja, en: ja },
  unit: 'user',
  quantity,
  unitPrice: 400,
  amount: 400 * quantity,
});

const state = (users: number, changed: Partial<ContractStateView> = {}): ContractStateView => ({
  company: '=株式会社サンプル',
  contractType: 'monthly',
  paymentMethod: 'bank-transfer',
  users,
  lines: [line('KNEOJST1MB001', 'NEO', users)],
  perPeriod: { period: 'month', net: users * 400, tax: users * 40, gross: users * 440 },
  ...changed,
});

const id = (number: number): string => `0197a2b0-0000-7000-8000-${String(number).padStart(12, '0')}`;

const entry = (number: number): HistoryEntryView => ({
  historyId: id(number),
  kind: number === 0 ? 'import' : 'users',
  ...(number > 0 && { applicationId: id(number), before: state(number + 9) }),
  effectiveOn: '2025-04-01',
  after: state(number + 10),
  actor: number === 0 ? { name: '株式会社ネオジャパン' } : { name: '山田, 太郎', email: 'taro@example.jp' },
  recordedAt: '2025-03-31T15:00:00.000+00:00',
});

const unknown = notFound('contract.unknown', { ja: 'ご契約はありません。', en: 'There is no contract.' });

describe('Lists as files', () => {
  let world: GatewayWorld;
  let owner: Record<string, string>;
  let entries: HistoryEntryView[] = [];
  let breaksAt = Infinity;
  const asked: (ListContractHistoryRequest | ListApplicationsRequest)[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    owner = await world.as('viewer');
    await world.answering(ListContractHistory, accounts(), (request) => {
      asked.push(request);
      if (request.product !== 'neo') throw unknown;
      const from = Number(request.cursor ?? 0);
      if (from >= breaksAt) throw invalid('cursor.invalid', { ja: '正しくありません。', en: 'It is not valid.' });
      const to = from + (request.limit ?? 20);
      return { items: entries.slice(from, to), ...(to < entries.length && { nextCursor: String(to) }) };
    });
    await world.answering(ListApplications, accounts(), (request): ApplicationPage => {
      asked.push(request);
      return {
        items: [
          {
            applicationId: id(7),
            product: 'neo',
            productName: { ja: "desknet's NEO", en: "desknet's NEO" },
            kind: 'users',
            direction: 'reduction',
            state: 'scheduled',
            summary: { ja: '50 → 45', en: '50 → 45' },
            effectiveOn: '2025-04-01',
            withdrawUntil: '2025-03-20T23:59:59.000+09:00',
            withdrawable: true,
            submittedAt: '2025-03-10T10:00:00.000+09:00',
          },
        ],
      };
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    asked.splice(0);
    entries = [entry(1), entry(0)];
    breaksAt = Infinity;
  });

  const read = async (path: string, headers: Record<string, string> = {}): Promise<{ response: Response; text: string }> => {
    const response = await world.get(`/api/v1/${path}`, { ...owner, ...headers });
    return { response, text: Buffer.from(await response.arrayBuffer()).toString() };
  };

  it('are UTF-8 that spreadsheets recognise, under a name that tells what they hold', async () => {
    const { response, text } = await read('contracts/neo/history.csv?from=2025-04-01&to=2026-03-31');

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="contract-history-neo-from-2025-04-01-until-2026-03-31.csv"',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text.startsWith('\uFEFF適用日,変更の種類,登録日時（日本時間）,手続きした方,')).toBe(true);
    expect(text.split('\r\n')[1]).toBe(
      `2025-04-01,ユーザー契約数の変更,2025-04-01 00:00:00,"山田, 太郎",taro@example.jp,${id(1)},'=株式会社サンプル,` +
        `'=株式会社サンプル,月払い,月払い,銀行振込,銀行振込,10,11,NEO [KNEOJST1MB001] × 10,NEO [KNEOJST1MB001] × 11,` +
        `1か月,1か月,4000,4400,4400,4840`,
    );
  });

  it('leave the side before the beginning empty', async () => {
    const { text } = await read('contracts/neo/history.csv');
    expect(text.split('\r\n')[2]).toContain(`株式会社ネオジャパン,,,,'=株式会社サンプル,,月払い,,銀行振込,,10,`);
  });

  it('speak the language of the request', async () => {
    const { text } = await read('contracts/neo/history.csv', { 'accept-language': 'en' });
    expect(text).toMatch(/^\uFEFFEffective on,Kind,/);
    expect(text).toContain('Change of users,2025-04-01 00:00:00');
    expect(text).toContain(',Monthly,Monthly,Bank transfer,');
  });

  it('hold the whole list, asked for page by page under the same filter', async () => {
    entries = Array.from({ length: 250 }, (_, number) => entry(250 - number));

    const { text } = await read('contracts/neo/history.csv?kinds=users,import&from=2025-01-01');

    expect(text.split('\r\n')).toHaveLength(252);
    const filter = { product: 'neo', kinds: ['users', 'import'], from: '2025-01-01', limit: 100 };
    expect(asked).toEqual([filter, { ...filter, cursor: '100' }, { ...filter, cursor: '200' }]);
  });

  it('are problems as everywhere while nothing was sent', async () => {
    const none = await read('contracts/chatluck/history.csv');
    expect(none.response.status).toBe(404);
    expect(JSON.parse(none.text)).toMatchObject({ code: 'contract.unknown' });
    expect((await read('contracts/neo/history.csv?limit=5')).response.status).toBe(400);
    expect((await read('contracts/neo/history.csv?kinds=cake')).response.status).toBe(400);
    expect((await world.get('/api/v1/contracts/neo/history.csv')).status).toBe(401);
  });

  it('break off when a later page fails, so that half a list never looks whole', async () => {
    entries = Array.from({ length: 150 }, (_, number) => entry(150 - number));
    breaksAt = 100;
    await expect(read('contracts/neo/history.csv')).rejects.toThrow();
  });

  it('are there of applications, too', async () => {
    const { response, text } = await read('applications.csv?product=neo&states=scheduled&kinds=users');

    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="applications-neo-\d{4}-\d\d-\d\d\.csv"$/);
    expect(asked).toEqual([{ product: 'neo', kinds: ['users'], states: ['scheduled'], limit: 100 }]);
    expect(text.split('\r\n')[1]).toBe(
      `2025-03-10 10:00:00,desknet's NEO,ユーザー契約数の変更,50 → 45,予定,2025-04-01,2025-03-20 23:59:59,${id(7)}`,
    );
  });
});
