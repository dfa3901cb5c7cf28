import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './site/client';
import { OperatorPerson } from './site/operator';
import { Site } from './site/site';
import { type ApiRoute, documentOf, filled, routesIn } from './walls/api-routes';
import { type Household, householdOf } from './walls/household';
import { openNames, ownedElsewhere, ownedIds, rightsTable, rolesOf, values } from './walls/rights';

interface Replayed {
  readonly body?: object;
  /** Under the same key, and refused. */
  readonly other?: object;
}

/** What a client may repeat under its key; its other answers are shown where the reason says. */
const replays: Readonly<Record<string, Replayed | string>> = {
  'POST /sign-ups': 'shown for sign-ups, whose tries are counted',
  'PUT /sign-ups/{signUpId}/account': 'shown for sign-ups',
  'POST /sign-ups/confirmations': 'a link is used once by itself',
  'POST /links/state': 'changes nothing',
  'POST /sessions': 'shown for sessions',
  'POST /sessions/second-factor': 'a challenge is used once by itself',
  'POST /sessions/passkey-challenges': 'changes nothing',
  'POST /sessions/passkey': 'a challenge is used once by itself',
  'POST /sessions/refresh': 'a refresh token is used once by itself',
  'DELETE /sessions/current': 'ending an ended session is no failure',
  'DELETE /sessions/others': 'ending an ended session is no failure',
  'DELETE /sessions/{sessionId}': 'a session is ended once by itself',
  'POST /password-resets': 'shown for resets, whose mails are counted',
  'POST /password-resets/confirmations': 'a link is used once by itself',
  'POST /account-freezes/confirmations': 'a link is used once by itself',
  'POST /account-freezes/decisions': 'a link is used once by itself',
  'PUT /me/password': 'shown for passwords',
  'POST /me/confirmations': 'shown for confirmations',
  'POST /me/confirmation-challenges': 'changes nothing',
  'POST /me/factors/totp-challenges': 'changes nothing',
  'POST /me/factors/totp': 'a challenge is used once by itself',
  'POST /me/factors/passkey-challenges': 'changes nothing',
  'POST /me/factors/passkeys': 'a challenge is used once by itself',
  'POST /me/factors/backup-codes': 'codes are shown once, not to a repeat',
  'DELETE /me/factors/{factorId}': 'shown for factors',
  'POST /accounts': {
    body: { name: '港 次郎', email: 'jiro@walls.example', role: 'viewer' },
    other: { name: '港 次郎', email: 'jiro@walls.example', role: 'owner' },
  },
  'PATCH /accounts/{accountId}': { body: { role: 'billing' }, other: { role: 'manager' } },
  'POST /accounts/{accountId}/invitations': {},
  'DELETE /accounts/{accountId}': {},
  'POST /accounts/{accountId}/releases': 'an account is released once by itself',
  'DELETE /accounts/{accountId}/factors': 'taking what is gone is no failure',
  'POST /invitations/confirmations': 'a link is used once by itself',
  'PUT /customer/contractor': {
    body: { ...rightsTable['PUT /customer/contractor']?.body, department: '経理部' },
    other: { ...rightsTable['PUT /customer/contractor']?.body, department: '総務部' },
  },
  'PUT /customer/contractor-email': { body: { email: 'a@walls.example' }, other: { email: 'b@walls.example' } },
  'DELETE /customer/contractor-email': {},
  'POST /customer/contractor-email/confirmations': 'a link is used once by itself',
  'PUT /billing/profile': {
    body: { sameAsContractor: true, mails: ['a@walls.example'], delivery: 'pdf' },
    other: { sameAsContractor: true, mails: ['b@walls.example'], delivery: 'pdf' },
  },
  'POST /billing/card-setups': 'shown for cards',
  'POST /billing/card-setups/{setupId}/completion': 'asking again what came of it changes nothing',
  'POST /billing/collections/{billId}/retry': 'shown for collections',
  'POST /billing/collections/{billId}/transfer': 'shown for collections',
  'POST /processor-notices': 'a notice makes csite look, and looking twice is once',
  'POST /quotes': {
    body: { product: 'neo', kind: 'users', users: 61 },
    other: { product: 'neo', kind: 'users', users: 62 },
  },
  'POST /applications': 'shown for input, with a quote of its own',
  'DELETE /applications/{applicationId}': 'shown for applications, by rivals',
  'POST /calendar/feed': 'not under a key: its reply would be stored, and the secret in it',
  'DELETE /calendar/feed': 'ending an ended feed is no failure',
  'POST /environments/{subdomain}/disk-usage': 'a measure is kept once by its instant',
  'POST /ops/sessions': 'shown for sessions of operators',
  'POST /ops/sessions/second-factor': 'shown for sessions of operators',
  'POST /ops/sessions/enrolments': 'shown for sessions of operators',
  'POST /ops/sessions/refresh': 'a refresh token is used once by itself',
  'DELETE /ops/sessions/current': 'ending an ended session is no failure',
  'POST /ops/applications/{applicationId}/acceptance': 'shown for decisions',
  'POST /ops/applications/{applicationId}/rejection': 'shown for decisions',
  'POST /ops/invoices/{invoiceId}/payments': 'shown for invoices',
  'POST /ops/invoices/{invoiceId}/corrections': 'shown for invoices',
  'POST /ops/invoices/{invoiceId}/void': 'shown for invoices',
  'POST /ops/account-debits/{customerId}/steps': 'shown for debits',
  'POST /ops/environments/{product}/{subdomain}/keys': 'not under a key: its reply would be stored, and the key in it',
  'DELETE /ops/environments/{product}/{subdomain}/keys': 'ending an ended key is no failure',
  'PUT /faqs/{faqId}/vote': 'an opinion counts once, the last one',
  'PUT /me/faq-votes/{faqId}': 'an opinion counts once, the last one',
  'POST /me/read-notices': 'marking twice is once',
  'PUT /me/read-notices/{noticeId}': 'marking twice is once',
  'POST /ops/notices': 'shown for notices',
  'PUT /ops/notices/{noticeId}': 'shown for notices',
  'POST /ops/notices/{noticeId}/updates': 'shown for notices',
  'POST /ops/notices/{noticeId}/withdrawal': 'shown for notices',
  'PUT /ops/clock': 'moving it twice to one instant is once',
};

/** Walls of every route that the running gateway has: a route that is in no table fails. */
describe('Every route', () => {
  let site: Site;
  let routes: ApiRoute[];
  let ours: Household;
  let theirs: Client;
  let operator: Client;
  const foreign: Record<string, string> = {};

  beforeAll(async () => {
    site = await Site.shared();
    routes = routesIn(await documentOf(site.client));
    const [customer, other] = [await site.customer({ like: 'sumple' }), await site.customer({ like: 'minato' })];
    ours = await householdOf(site, customer);
    const hanako = site.person(other, 'hanako');
    await hanako.signUp();
    theirs = await hanako.logIn();
    operator = await anOperator();
    foreign.accountId = String((await theirs.get('/me')).body['accountId']);
    const quote = await theirs.post('/quotes', { product: 'neo', kind: 'users', users: 130 });
    foreign.applicationId = String(
      (await theirs.post('/applications', { quoteId: quote.body['quoteId'] })).body['applicationId'],
    );
  }, 180_000);
  afterAll(() => site?.stop());

  const anOperator = async (): Promise<Client> => {
    const words = { email: `walls-${randomUUID()}@vendor.example`, password: 'neun grüne Fahrräder' };
    await OperatorPerson.make(site.home, ['create', '--email', words.email, '--name', '担当 壁'], `${words.password}\n`);
    return new OperatorPerson(words, site.client).logIn();
  };

  const ask = (
    client: Client,
    route: ApiRoute,
    ids: Readonly<Record<string, string>> = {},
    headers: object = {},
  ): Promise<Answer> => {
    const { body, search = '' } = rightsTable[route.name] ?? {};
    const edit = route.edits ? { 'if-match': '"1"' } : {};
    return client.ask(route.method, filled(route, { ...values, ...ids }) + search, { body, headers: { ...edit, ...headers } });
  };
  const told = ({ status, body }: Answer): string =>
    `${status} ${String((body as Record<string, unknown> | undefined)?.['code'])}`;
  /** One line for each that is not as it must be. */
  const each = async (
    chosen: readonly ApiRoute[],
    check: (route: ApiRoute) => Promise<string | undefined>,
  ): Promise<string[]> => {
    const lines: string[] = [];
    for (const route of chosen) {
      const line = await check(route);
      if (line !== undefined) lines.push(`${route.name}: ${line}`);
    }
    return lines;
  };
  const of = (rights: readonly string[]): ApiRoute[] =>
    routes.filter(({ name }) => rights.includes(rightsTable[name]?.rights ?? ''));

  it('stands in the tables of rights and of repetitions', () => {
    const names = routes.map(({ name }) => name).sort();
    expect(names).toEqual(Object.keys(rightsTable).sort());
    expect(
      routes
        .filter(({ keyed }) => keyed)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(replays).sort());
    const closed = of(['every account', 'owner', 'changers', 'billing']).flatMap(({ parameters }) => parameters);
    expect([...new Set(closed)].filter((name) => ![...ownedIds, ...ownedElsewhere, ...openNames].includes(name))).toEqual([]);
  });

  it('is closed without a session, but for those that are open', async () => {
    const open = ['anybody', 'cookie'];
    const wrong = await each(of(['every account', 'owner', 'changers', 'billing', 'operators']), async (route) => {
      const answer = told(await ask(site.client, route));
      return answer === '401 session.required' ? undefined : answer;
    });
    expect(wrong).toEqual([]);
    const shut = await each(of(open.slice(0, 1)), async (route) => {
      const answer = told(await ask(site.client, route));
      return answer.includes('session.required') ? answer : undefined;
    });
    expect(shut).toEqual([]);
  });

  it.each(['manager', 'billing', 'viewer'] as const)(
    'is closed to the role %s where that role has no right to it',
    async (role) => {
      const refused = of(['owner', 'changers', 'billing']).filter(
        ({ name }) => !rolesOf[rightsTable[name]?.rights ?? 'anybody'].includes(role),
      );
      expect(refused.length).toBeGreaterThan(5);
      const wrong = await each(refused, async (route) => {
        const answer = told(await ask(ours[role], route));
        return answer === '403 role.insufficient' ? undefined : answer;
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(['owner', 'manager', 'billing', 'viewer'] as const)(
    'that only reads is open to the role %s where it has the right',
    async (role) => {
      const allowed = of(['every account', 'owner', 'changers', 'billing']).filter(
        ({ name, method }) => method === 'GET' && rolesOf[rightsTable[name]?.rights ?? 'anybody'].includes(role),
      );
      const wrong = await each(allowed, async (route) => {
        const { status } = await ask(ours[role], route);
        return [200, 404].includes(status) ? undefined : String(status);
      });
      expect(wrong).toEqual([]);
    },
  );

  it('of operators is closed to accounts, and of accounts to operators', async () => {
    const ofOperators = await each(of(['operators']), async (route) => {
      const { status } = await ask(ours.owner, route);
      return [401, 403].includes(status) ? undefined : String(status);
    });
    const ofAccounts = await each(of(['every account', 'owner', 'changers', 'billing']), async (route) => {
      const { status } = await ask(operator, route);
      return [401, 403].includes(status) ? undefined : String(status);
    });
    expect([...ofOperators, ...ofAccounts]).toEqual([]);
  });

  it("answers another customer's id byte for byte as an unknown one", async () => {
    const withIds = of(['every account', 'owner', 'changers', 'billing']).filter(({ parameters }) =>
      parameters.some((name) => ownedIds.some((owned) => owned === name)),
    );
    expect(withIds.length).toBeGreaterThan(5);
    const wrong = await each(withIds, async (route) => {
      const bytes = async (ids: Readonly<Record<string, string>>): Promise<string> => {
        const answer = await ask(ours.owner, route, ids);
        return Object.values(ids).reduce(
          (text, id) => text.replaceAll(id, 'ID'),
          `${answer.status} ${JSON.stringify(answer.body)}`,
        );
      };
      const [one, other] = [await bytes(foreign), await bytes(values)];
      return one === other && one.startsWith('404') ? undefined : `${one} but ${other}`;
    });
    expect(wrong).toEqual([]);
  });

  it('that edits refuses a stale version, none, and one that is none', async () => {
    // What operators edit is held against its versions by the specs of its service.
    const edits = routes.filter((route) => route.edits && rightsTable[route.name]?.rights !== 'operators');
    const accountId = await invited('stale');
    const wrong = await each(edits, async (route) => {
      const statuses = await Promise.all(
        ['"999999"', undefined, 'x'].map(
          async (version) => (await ask(ours.owner, route, { accountId }, { 'if-match': version })).status,
        ),
      );
      return String(statuses) === '409,428,400' ? undefined : String(statuses);
    });
    expect(wrong).toEqual([]);
  });

  it('that is repeated under one key has its effect once and gives the same answer; another body is refused', async () => {
    const repeatable = routes.filter(({ name }) => typeof replays[name] === 'object');
    const wrong = await each(repeatable, async (route) => {
      const { body, other } = replays[route.name] as Replayed;
      const accountId = await invited(`replay${repeatable.indexOf(route)}`);
      const path = filled(route, { ...values, accountId });
      const version = route.edits ? await versionAt(path) : undefined;
      const headers = { 'idempotency-key': randomUUID(), ...(version !== undefined && { 'if-match': version }) };
      const [first, again] = [
        await ours.owner.ask(route.method, path, { body, headers }),
        await ours.owner.ask(route.method, path, { body, headers }),
      ];
      if (first.status >= 300 || told(first) !== told(again) || JSON.stringify(first.body) !== JSON.stringify(again.body))
        return `${told(first)}, then ${told(again)}`;
      const reused = other && told(await ours.owner.ask(route.method, path, { body: other, headers }));
      return reused === undefined || reused === '422 idempotency.key-reused' ? undefined : reused;
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  const invited = async (name: string): Promise<string> => {
    const answer = await ours.owner.post('/accounts', { name, email: `${name}-${randomUUID()}@walls.example`, role: 'viewer' });
    return String(answer.body['accountId']);
  };
  const versionAt = async (path: string): Promise<string | undefined> =>
    (await ours.owner.get(path.replace('/contractor', ''))).headers.get('etag') ?? undefined;
});
