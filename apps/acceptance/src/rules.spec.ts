import type { Client } from './site/client';
import type { Person } from './site/person';
import { Site } from './site/site';

interface Amounts {
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
}

interface Quote {
  readonly quoteId: string;
  readonly effectiveOn: string;
  readonly withdrawUntil?: string;
  readonly firstBilledIn: string;
  readonly transition: Amounts;
  readonly perPeriod: Amounts & { readonly period: string };
}

interface Application {
  readonly applicationId: string;
  readonly state: string;
}

interface HistoryEntry {
  readonly kind: string;
  readonly before?: { readonly users: number };
  readonly after: { readonly users: number };
}

/** The dates and amounts that domain.md works out by hand, asked as an API client. */
describe('The worked cases', () => {
  let site: Site;
  let sumple: Person;
  let minato: Person;

  beforeAll(async () => {
    site = await Site.shared();
    sumple = site.person(await site.customer({ like: 'sumple' }), 'taro');
    minato = site.person(await site.customer({ like: 'minato' }), 'hanako');
    await sumple.signUp();
    await minato.signUp();
  }, 180_000);
  afterAll(() => site?.stop());

  const at = async (instant: string, person: Person): Promise<Client> => {
    await site.moveClock(instant);
    return person.logIn();
  };
  const quote = async (client: Client, users: number, product = 'neo'): Promise<Quote> => {
    const answer = await client.post<Quote>('/quotes', { product, kind: 'users', users });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const submit = async (client: Client, { quoteId }: Quote): Promise<Application> => {
    const answer = await client.post<Application>('/applications', { quoteId });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };

  it('a decrease by the 20th 23:59:59 counts from the 1st of next month', async () => {
    const client = await at('2025-03-20T23:59:59+09:00', sumple);
    expect(await quote(client, 45)).toMatchObject({ effectiveOn: '2025-04-01', firstBilledIn: '2025-04' });
  });

  it('one second later it counts from the month after', async () => {
    const client = await at('2025-03-21T00:00:00+09:00', sumple);
    expect(await quote(client, 45)).toMatchObject({ effectiveOn: '2025-05-01', firstBilledIn: '2025-05' });
  });

  it('five more users of an annual contract on 2025-06-15 cost 12,000 yen and 1,200 yen tax', async () => {
    const client = await at('2025-06-15T10:00:00+09:00', minato);
    expect(await quote(client, 125)).toMatchObject({
      effectiveOn: '2025-06-15',
      transition: { net: 12_000, tax: 1_200, gross: 13_200 },
    });
  });

  it('the invoice of the manual: 50 users with AppSuite are 35,000 yen, 3,500 yen tax, 38,500 yen', async () => {
    const march = await at('2025-07-01T10:00:00+09:00', sumple);
    await submit(march, await quote(march, 60));
    const august = await at('2025-08-01T10:00:00+09:00', sumple);
    expect(await quote(august, 50)).toMatchObject({ perPeriod: { net: 35_000, tax: 3_500, gross: 38_500, period: 'month' } });
  });

  it('a scheduled decrease can be taken back until its deadline, and is applied on its day otherwise', async () => {
    const august = await at('2025-08-10T10:00:00+09:00', sumple);
    const first = await submit(august, await quote(august, 55));
    expect(first.state).toBe('scheduled');
    expect(await august.delete(`/applications/${first.applicationId}`)).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });

    const second = await submit(august, await quote(august, 52));
    const late = await at('2025-08-21T00:00:00+09:00', sumple);
    expect(await late.delete(`/applications/${second.applicationId}`)).toMatchObject({ status: 409 });
    const september = await at('2025-09-01T00:00:00+09:00', sumple);
    expect(await september.get(`/applications/${second.applicationId}`)).toMatchObject({ body: { state: 'applied' } });
    expect(await september.get('/contracts/neo')).toMatchObject({ body: { users: 52 } });
  });

  it.each([
    ['fewer than the plan sells', 4, 'users.below-minimum'],
    ['fewer than are in use', 41, 'users.below-in-use'],
  ])('%s is refused with the rule', async (_case, users, code) => {
    const client = await at('2025-10-01T10:00:00+09:00', sumple);
    const answer = await client.post('/quotes', { product: 'neo', kind: 'users', users });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('a quote that something overtook is refused with a fresh one', async () => {
    const client = await at('2025-10-02T10:00:00+09:00', sumple);
    const stale = await quote(client, 70);
    await submit(client, await quote(client, 65));
    const answer = await client.post<{ code: string; quote: Quote }>('/applications', { quoteId: stale.quoteId });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'quote.stale', quote: { quoteId: expect.any(String) as string } },
    });
    expect(answer.body.quote.quoteId).not.toBe(stale.quoteId);
  });

  it('every change stands in the history with before and after', async () => {
    const client = await at('2025-10-02T11:00:00+09:00', sumple);
    const { body } = await client.get<{ items: HistoryEntry[] }>('/contracts/neo/history');
    const changes = body.items.filter(({ kind }) => kind === 'users');
    expect(changes.map(({ before, after }) => [before?.users, after.users])).toEqual([
      [52, 65],
      [60, 52],
      [50, 60],
    ]);
  });
});
