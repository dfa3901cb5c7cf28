import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './site/client';
import { OperatorPerson } from './site/operator';
import { Site } from './site/site';
import { type ApiDocument, type ApiRoute, documentOf, filled, idsOf, routesIn } from './walls/api-routes';
import { type Household, householdOf } from './walls/household';
import { type Neighbour, neighbourAt } from './walls/neighbour';
import { type Replayed, replays } from './walls/replays';
import { openNames, plannedNotice, rightsTable, rolesOf, values } from './walls/rights';

const forAccounts = ['every account', 'owner', 'changers', 'billing'];
/** Differ between any two answers. */
const ownOfEach = ['date', 'x-request-id', 'traceparent'];

/** Status, headers and body of an answer, but for the ids that were asked for. */
const bytesOf = ({ status, headers, body }: Answer, ids: Readonly<Record<string, string>>): string => {
  const kept = [...headers].filter(([name]) => !ownOfEach.includes(name));
  return Object.values(ids).reduce((text, id) => text.replaceAll(id, 'ID'), `${status} ${JSON.stringify([body, kept])}`);
};

/** Walls of every route that the running gateway has: a route that is in no table fails. */
describe('Every route', () => {
  let site: Site;
  let document: ApiDocument;
  let routes: ApiRoute[];
  let ours: Household;
  let theirs: Neighbour;
  let operator: Client;

  beforeAll(async () => {
    site = await Site.shared();
    document = await documentOf(site.client);
    routes = routesIn(document);
    ours = await householdOf(site, await site.customer({ like: 'sumple' }));
    theirs = await neighbourAt(site);
    operator = await anOperator();
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
    const { body: words, search = '' } = rightsTable[route.name] ?? {};
    const body =
      words && Object.fromEntries(Object.entries(words).map(([name, value]) => [name, ids[name] ?? (value as unknown)]));
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
  const bytes = async (route: ApiRoute, ids: Readonly<Record<string, string>>): Promise<string> =>
    bytesOf(await ask(ours.owner, route, ids), ids);
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
    const ids = of(forAccounts).flatMap((route) => idsOf(route, document));
    expect([...new Set(ids)].filter((name) => !(name in theirs.ids) && !openNames.includes(name))).toEqual([]);
  });

  it('is closed without a session, but for those that are open', async () => {
    const open = ['anybody', 'cookie'];
    const wrong = await each(of([...forAccounts, 'operators']), async (route) => {
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
      const allowed = of(forAccounts).filter(
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
    const ofAccounts = await each(of(forAccounts), async (route) => {
      const { status } = await ask(operator, route);
      return [401, 403].includes(status) ? undefined : String(status);
    });
    expect([...ofOperators, ...ofAccounts]).toEqual([]);
  });

  it("answers another customer's id byte for byte as an unknown one, which its own customer is shown", async () => {
    const withIds = of(forAccounts).filter((route) => idsOf(route, document).some((name) => name in theirs.ids));
    expect(withIds.length).toBeGreaterThan(15);
    const wrong = await each(withIds, async (route) => {
      const [one, other] = [await bytes(route, theirs.ids), await bytes(route, values)];
      return one === other && one.startsWith('404') ? undefined : `${one} but ${other}`;
    });
    const reads = withIds.filter(({ method }) => method === 'GET');
    const hidden = await each(reads, async (route) => {
      const { status } = await ask(theirs.client, route, theirs.ids);
      return status === 200 ? undefined : String(status);
    });
    expect([...wrong, ...hidden]).toEqual([]);
  });

  it("replaces no other customer's application, nor tells that there is one", async () => {
    const { body } = await ours.owner.post('/quotes', { product: 'neo', kind: 'users', users: 70 });
    const replacing = async (replaces = ''): Promise<string> =>
      bytesOf(await ours.owner.post('/applications', { quoteId: body['quoteId'], replaces }), { replaces });
    const one = await replacing(theirs.ids['applicationId']);
    expect(one).toMatch(/^4\d\d/);
    expect(await replacing(values['applicationId'])).toBe(one);
  });

  it('that edits refuses a stale version, none, and one that is none', async () => {
    const edits = routes.filter((route) => route.edits);
    const ids = { accountId: await invited('stale'), noticeId: await written() };
    const wrong = await each(edits, async (route) => {
      const editor = rightsTable[route.name]?.rights === 'operators' ? operator : ours.owner;
      const statuses = await Promise.all(
        ['"999999"', undefined, 'x'].map(async (version) => (await ask(editor, route, ids, { 'if-match': version })).status),
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
  });

  const invited = async (name: string): Promise<string> => {
    const answer = await ours.owner.post('/accounts', { name, email: `${name}-${randomUUID()}@walls.example`, role: 'viewer' });
    return String(answer.body['accountId']);
  };
  const written = async (): Promise<string> => {
    const answer = await operator.post('/ops/notices', { ...plannedNotice, kind: 'news' });
    return String(answer.body['noticeId']);
  };
  const versionAt = async (path: string): Promise<string | undefined> =>
    (await ours.owner.get(path.replace('/contractor', ''))).headers.get('etag') ?? undefined;
});
