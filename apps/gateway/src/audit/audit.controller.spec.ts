import { accounts, operators } from '@csite/messaging';
import {
  type AuditEntryView,
  type AuditPage,
  FindCustomer,
  listAudit,
  type ListAuditRequest,
  searchAudit,
  type SearchAuditRequest,
  services,
} from '@csite/protocol';
import { GatewayWorld, taro } from '../test/gateway-world';

const entry = (number: number, changed: Partial<AuditEntryView> = {}): AuditEntryView => ({
  entryId: `0197a2b0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  act: 'account.role-changed',
  by: { kind: 'account', name: '=山田 太郎', email: 'taro@example.com' },
  customerId: taro.customerId,
  subject: { id: '7', name: '港 花子' },
  before: { role: 'viewer' },
  after: { role: 'owner' },
  clientAddress: '192.0.2.1',
  occurredAt: '2025-04-01T09:00:00.000+09:00',
  recordedAt: '2025-04-01T09:00:00.000+09:00',
  ...changed,
});

/** What each service has. */
const kept: Readonly<Record<string, readonly number[]>> = { identity: [6, 3], contracts: [5, 4], billing: [2], status: [1] };

describe('操作履歴', () => {
  let world: GatewayWorld;
  const asked: (ListAuditRequest | SearchAuditRequest)[] = [];

  const answer =
    (service: string) =>
    (request: ListAuditRequest): AuditPage => {
      asked.push(request);
      const { limit = 50, cursor } = request;
      const rest = (kept[service] ?? []).map((number) => entry(number)).filter(({ entryId }) => !cursor || entryId < cursor);
      const items = rest.slice(0, limit);
      return { items, ...(items.length < rest.length && { nextCursor: items.at(-1)?.entryId ?? '' }) };
    };

  beforeAll(async () => {
    world = await GatewayWorld.start();
    for (const service of services) {
      await world.answering(listAudit(service), accounts('owner'), answer(service));
      await world.answering(searchAudit(service), operators(), answer(service));
    }
    const found = { customerId: taro.customerId, customerNumber: 'A12345678', company: '港' };
    await world.answering(FindCustomer, operators(), () => found);
  });
  afterAll(() => world.stop());
  beforeEach(() => asked.splice(0));

  const read = async (path: string, headers: Record<string, string>): Promise<{ status: number; page: AuditPage }> => {
    const response = await world.get(`/api/v1/${path}`, headers);
    return { status: response.status, page: (await response.json()) as AuditPage };
  };
  const numbersOf = ({ items }: AuditPage): number[] => items.map(({ entryId }) => Number(entryId.slice(-12)));

  it('shows owners what was done in identity, contracts and billing as one list, page by page', async () => {
    const owner = await world.as('owner');
    const first = await read('audit?limit=3&acts=account.role-changed&from=2025-04-01&person=%E6%B8%AF', owner);
    expect([first.status, numbersOf(first.page)]).toEqual([200, [6, 5, 4]]);
    const rest = await read(`audit?limit=3&cursor=${first.page.nextCursor ?? ''}`, owner);
    expect([numbersOf(rest.page), rest.page.nextCursor]).toEqual([[3, 2], undefined]);
    const filter = { limit: 3, acts: ['account.role-changed'], from: '2025-04-01', person: '港' };
    expect(asked.slice(0, 3)).toEqual([filter, filter, filter]);
  });

  it.each(['manager', 'billing', 'viewer'] as const)('is closed to the role %s', async (role) => {
    expect((await read('audit', await world.as(role))).status).toBe(403);
    expect((await world.get('/api/v1/audit.csv', await world.as(role))).status).toBe(403);
  });

  it('is a file, too, in which no name becomes a formula', async () => {
    const response = await world.get('/api/v1/audit.csv?to=2025-04-30', {
      ...(await world.as('owner')),
      'accept-language': 'ja',
    });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit-2025-04-30.csv"');
    const lines = (await response.text()).split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[1]).toBe(
      `2025-04-01 09:00:00,権限の変更,アカウント,'=山田 太郎,taro@example.com,港 花子,"{""role"":""viewer""}","{""role"":""owner""}",,192.0.2.1,,${entry(6).entryId}`,
    );
  });

  it('is searched by operators over all customers, or of one by its number', async () => {
    const operator = await world.asOperator();
    expect(numbersOf((await read('ops/audit', operator)).page)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(asked).toEqual(services.map(() => ({ limit: 50 })));
    asked.splice(0);
    await read('ops/audit?customerNumber=A12345678&person=taro', operator);
    expect(asked).toEqual(services.map(() => ({ limit: 50, person: 'taro', customerId: taro.customerId })));
    expect((await read('ops/audit', await world.as('owner'))).status).toBe(403);
  });
});
