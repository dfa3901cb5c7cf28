import {
  type Caller,
  ChangeBillingProfile,
  ChangeContractor,
  ConfirmSignUp,
  CreateQuote,
  Failure,
  type FailureKind,
  failureKinds,
  GetApplication,
  GetBillingProfile,
  GetCalendarFeed,
  GetContract,
  GetContractOn,
  GetCustomer,
  ListApplications,
  ListContractHistory,
  ListContracts,
  ListNotices,
  ListUnreadNotices,
  ReadLinkState,
  ReadOwnAccount,
  type Rpc,
  SetSignUpAccount,
  StartSignUp,
  SubmitApplication,
  WithdrawApplication,
} from '@csite/protocol';
import { type Call, everyone } from '@csite/messaging';
import { Log } from '@csite/service';
import { accountsSurface } from '../test/accounts-surface';
import { factorsSurface } from '../test/factors-surface';
import { GatewayWorld, hanako, taro } from '../test/gateway-world';
import { contractorEmailSurface } from '../test/contractor-email-surface';
import { paymentSurface } from '../test/payment-surface';
import { operatorsSurface } from '../test/operators-surface';
import { asksOf, type Row } from '../test/surface-row';
import { vendorSurface } from '../test/vendor-surface';

const id = '0197a2b0-0000-7000-8000-00000000000a';
const account = { name: 'ネオ 太郎', email: 'taro@mail.example', password: 'nine green bicycles' };
const signUp = { subdomain: 'sumple', customerNumber: 'A12345678' };
const quote = { product: 'neo', kind: 'users', users: 60 };
const place = { postalCode: '2208110', prefecture: '神奈川県', city: '横浜市西区', street: 'みなとみらい2-2-1', building: '' };
const particulars = { department: '', name: 'ネオ 太郎', nameKana: 'ネオ タロウ', ...place, tel: '045-640-5910', fax: '' };
const billing = { sameAsContractor: true, mails: ['keiri@mail.example'], delivery: 'pdf' };
const withBody = { type: 'application/json; charset=utf-8' };

/** The table of the public surface, as far as it is built; what the gateway puts together itself has specs of its own. */
const surface: readonly Row[] = [
  { ask: ['POST', 'sign-ups', signUp], message: StartSignUp, words: signUp, status: 201, open: true },
  {
    ask: ['PUT', `sign-ups/${id}/account`, account],
    message: SetSignUpAccount,
    words: { ...account, signUpId: id },
    status: 202,
    open: true,
  },
  { ask: ['POST', 'links/state', { token: 't' }], message: ReadLinkState, words: { token: 't' }, status: 200, open: true },
  {
    ask: ['POST', 'sign-ups/confirmations', { token: 't' }],
    message: ConfirmSignUp,
    words: { token: 't' },
    status: 201,
    open: true,
  },
  ...vendorSurface,
  { ask: ['GET', 'notices'], message: ListNotices, words: {}, status: 200, open: true },
  { ask: ['GET', 'me/unread-notices?products=neo'], message: ListUnreadNotices, words: { products: ['neo'] }, status: 200 },
  {
    ask: ['GET', 'notices?product=neo&kind=incident,maintenance'],
    message: ListNotices,
    words: { products: ['neo'], kinds: ['incident', 'maintenance'] },
    status: 200,
    open: true,
  },
  {
    ask: ['GET', 'notices?kind=news&kind=incident&limit=3&cursor=c'],
    message: ListNotices,
    words: { kinds: ['news', 'incident'], limit: 3, cursor: 'c' },
    status: 200,
    open: true,
  },
  { ask: ['GET', 'me'], message: ReadOwnAccount, words: {}, status: 200 },
  ...accountsSurface,
  ...factorsSurface,
  { ask: ['GET', 'customer'], message: GetCustomer, words: {}, status: 200 },
  {
    ask: ['PUT', 'customer/contractor', particulars],
    message: ChangeContractor,
    words: { ...particulars, version: 7 },
    status: 200,
    edits: true,
  },
  ...contractorEmailSurface,
  { ask: ['GET', 'billing/profile'], message: GetBillingProfile, words: {}, status: 200 },
  ...paymentSurface,
  {
    ask: ['PUT', 'billing/profile', billing],
    message: ChangeBillingProfile,
    words: { ...billing, version: 7 },
    status: 200,
    edits: true,
  },
  { ask: ['GET', 'contracts'], message: ListContracts, words: {}, status: 200 },
  { ask: ['GET', 'contracts/neo'], message: GetContract, words: { product: 'neo' }, status: 200 },
  {
    ask: ['GET', 'contracts/neo/history?limit=2&cursor=c'],
    message: ListContractHistory,
    words: { product: 'neo', limit: 2, cursor: 'c' },
    status: 200,
  },
  {
    ask: ['GET', 'contracts/neo/history?kinds=users,plan&from=2025-04-01&to=2026-03-31'],
    message: ListContractHistory,
    words: { product: 'neo', kinds: ['users', 'plan'], from: '2025-04-01', to: '2026-03-31' },
    status: 200,
  },
  {
    ask: ['GET', 'contracts/neo/on/2025-04-01'],
    message: GetContractOn,
    words: { product: 'neo', on: '2025-04-01' },
    status: 200,
  },
  { ask: ['POST', 'quotes', quote], message: CreateQuote, words: quote, status: 201 },
  { ask: ['POST', 'applications', { quoteId: id }], message: SubmitApplication, words: { quoteId: id }, status: 201 },
  {
    ask: ['POST', 'applications', { quoteId: id, replaces: taro.accountId }],
    message: SubmitApplication,
    words: { quoteId: id, replaces: taro.accountId },
    status: 201,
  },
  {
    ask: ['GET', 'applications?states=submitted,scheduled'],
    message: ListApplications,
    words: { states: ['submitted', 'scheduled'] },
    status: 200,
  },
  { ask: ['GET', 'calendar/feed'], message: GetCalendarFeed, words: {}, status: 200 },
  { ask: ['GET', `applications/${id}`], message: GetApplication, words: { applicationId: id }, status: 200 },
  { ask: ['DELETE', `applications/${id}`], message: WithdrawApplication, words: { applicationId: id }, status: 200 },
  ...operatorsSurface,
];

const callerOf = ({ open, ops }: Row): Caller | undefined => {
  if (open) return undefined;
  return ops ? hanako : { ...taro, role: 'manager' };
};

/** What HTTP says of each kind of failure, and the titles over it. */
const problems: Readonly<Record<FailureKind, readonly [number, string, string]>> = {
  invalid: [400, '入力内容に誤りがあります', 'The request is not valid'],
  unauthenticated: [401, 'ログインが必要です', 'Log-in required'],
  forbidden: [403, '権限がありません', 'Not allowed'],
  'not-found': [404, '見つかりません', 'Not found'],
  conflict: [409, '内容が変更されています', 'In conflict with the present state'],
  gone: [410, '期限が切れています', 'No longer available'],
  'too-large': [413, 'データが大きすぎます', 'Too large'],
  unsupported: [415, '対応していない形式です', 'Unsupported format'],
  unprocessable: [422, '受け付けできません', 'Not acceptable'],
  'too-many': [429, '回数が多すぎます', 'Too many requests'],
  internal: [500, '処理に失敗しました', 'Something went wrong'],
  unavailable: [503, 'ただいま利用できません', 'Not available at the moment'],
  timeout: [504, '時間内に処理できませんでした', 'No answer in time'],
};

describe('The public surface', () => {
  let world: GatewayWorld;
  let failWith: Failure | undefined;
  const asked: { message: Rpc; request: object; call: Call }[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    for (const message of new Set(surface.map((row) => row.message))) {
      await world.answering(message, everyone, (request, call) => {
        asked.push({ message, request, call });
        if (failWith) throw failWith;
        return { 名: message.subject, created: true };
      });
    }
  });
  afterAll(() => world.stop());
  beforeEach(() => asked.splice(0));

  const send = async ([method, path, body]: Row['ask'], headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${world.url}/api/v1/${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': withBody.type }) },
      ...(body && { body: JSON.stringify(body) }),
    });

  const sessionFor = async ({ open, ops, edits }: Row): Promise<Record<string, string>> => {
    if (open) return {};
    return { ...(await (ops ? world.asOperator() : world.as('manager'))), ...(edits && { 'if-match': '"7"' }) };
  };

  it.each(surface.map((row) => [row.ask[0], row.ask[1], row] as const))('%s /%s', async (method, _path, row) => {
    const answer = await send(row.ask, { ...(await sessionFor(row)), 'idempotency-key': 'key-of-this-one' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([row.status, 'application/json; charset=utf-8']);
    expect(await answer.json()).toEqual({ 名: row.message.subject, created: true });
    expect(asked.map(({ message, request }) => [message.subject, request])).toEqual(asksOf(row));
    expect(asked.at(-1)?.call).toMatchObject({ idempotencyKey: 'key-of-this-one' });
    expect(asked.at(-1)?.call.caller).toEqual(callerOf(row));
    expect(answer.headers.has('etag')).toBe(method === 'GET' || row.versioned === true);
  });

  it.each(surface.filter(({ ask }) => ask[2]).map((row) => [row.ask[0], row.ask[1], row] as const))(
    '%s /%s takes no null, no further property and no second value',
    async (_method, _path, row) => {
      const [method, path, body = {}] = row.ask;
      const session = await sessionFor(row);
      for (const name of Object.keys(body)) {
        const nulled = await send([method, path, { ...body, [name]: null }], session);
        expect([name, nulled.status, ((await nulled.json()) as { fields: { path: string }[] }).fields[0]?.path]).toEqual([
          name,
          400,
          name,
        ]);
      }
      for (const further of [{ admin: true }, { constructor: 1 }, { toString: 1 }, { __proto__x: {} }]) {
        expect([further, (await send([method, path, { ...body, ...further }], session)).status]).toEqual([further, 400]);
      }
      expect((await send([method, `${path}?quoteId=${id}&token=u`, body], session)).status).toBeLessThan(300);
      expect(asked).toHaveLength(asksOf(row).length);
    },
  );

  it('an optional field that is null is refused, not left to anybody to guess', async () => {
    const answer = await send(['POST', 'applications', { quoteId: id, replaces: null }], await world.as('owner'));
    expect([answer.status, await answer.json()]).toMatchObject([400, { fields: [{ path: 'replaces' }] }]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['45,000 lists', `{"subdomain":${'['.repeat(45_000)}${']'.repeat(45_000)},"customerNumber":"A1"}`],
    ['15,000 objects', `{"x":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`],
    ['40 objects', `{"x":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`],
  ])('%s in each other are too deep, and no fault of ours', async (_what, body) => {
    const answer = await world.send('POST', '/api/v1/sign-ups', body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'request.too-deep' }]);
  });

  it.each(['__proto__=1', 'constructor=1', 'toString=1', 'hasOwnProperty='])(
    'the query %s is refused like any unknown one',
    async (query) => {
      const answer = await world.get(`/api/v1/notices?${query}`);
      expect([answer.status, asked]).toEqual([400, []]);
    },
  );

  describe.each(failureKinds)('a refusal of the kind %s', (kind) => {
    const [status, ja, en] = problems[kind];
    const detail = { ja: '「60」はできません。', en: 'No "60".' };
    beforeEach(() => {
      failWith = new Failure({ kind, code: 'users.no', detail, fields: [{ path: 'users', code: 'field.max', detail }] });
    });
    afterEach(() => {
      failWith = undefined;
    });

    it.each([
      ['ja', ja, detail.ja],
      ['en', en, detail.en],
    ])('is a problem in %s', async (language, title, text) => {
      const answer = await send(['POST', 'quotes', quote], { ...(await world.as('owner')), 'accept-language': language });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
      expect(await answer.json()).toEqual({
        type: 'urn:csite:problem:users.no',
        title,
        status,
        code: 'users.no',
        detail: text,
        fields: [{ path: 'users', code: 'field.max', detail: text }],
      });
      expect(answer.headers.has('retry-after')).toBe([429, 503, 504].includes(status));
      expect(answer.headers.has('etag')).toBe(false);
    });
  });

  it('logs an unexpected failure by its route alone: nothing that was sent', async () => {
    failWith = new Failure({ kind: 'internal', code: 'internal', detail: { ja: '', en: '' } });
    const lines: unknown[] = [];
    const logged = jest.spyOn(world.app.get(Log), 'error').mockImplementation((...line: unknown[]) => void lines.push(line));
    const token = await world.token();
    await send(['POST', 'quotes', { ...quote, product: 'planted' }], {
      authorization: `Bearer ${token}`,
      cookie: 'planted=1',
      'idempotency-key': 'planted-key',
    });
    await send(['GET', `applications/${id}`], { authorization: `Bearer ${token}` });
    logged.mockRestore();
    failWith = undefined;
    expect(lines).toMatchObject([
      ['request failed', { method: 'POST', route: '/api/v1/quotes' }],
      ['request failed', { method: 'GET', route: '/api/v1/applications/:applicationId' }],
    ]);
    for (const secret of ['planted', token, id]) expect(JSON.stringify(lines)).not.toContain(secret);
  });
});
