import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './site/client';
import { type Customer, customers, type Person, tokenOf } from './site/person';
import { Site } from './site/site';
import { subjects } from './site/mailbox';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly fields?: readonly { readonly path: string; readonly detail: string }[];
}

const unknownId = '01900000-0000-7000-8000-000000000000';

/** An answer's bytes, but for the id that the client itself sent. */
const apartFromId = ({ body }: Answer, id: string): string => JSON.stringify(body).replaceAll(id, 'ID');

/** Whatever is sent, the answer is a problem that says what to do: never a 500, never a stack trace. */
describe('Wrong input', () => {
  let site: Site;
  let nobody: Client;
  let sumple: Customer;
  let taro: Client;
  let hanako: Client;

  const loggedIn = async (person: Person): Promise<Client> => {
    await person.signUp();
    return person.logIn();
  };

  beforeAll(async () => {
    site = await Site.shared();
    nobody = site.client;
    sumple = await site.customer({ like: 'sumple' });
    taro = await loggedIn(site.person(sumple, 'taro'));
    hanako = await loggedIn(site.person(await site.customer({ like: 'minato' }), 'hanako'));
  }, 180_000);
  afterAll(() => site?.stop());

  const expectProblem = (answer: Answer, status: number, code?: string): Problem => {
    const problem = answer.body as unknown as Problem;
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      status,
      type: expect.stringContaining('application/problem+json') as string,
    });
    expect(problem).toMatchObject({ status, detail: expect.any(String) as string, code: code ?? (expect.any(String) as string) });
    expect(JSON.stringify(problem)).not.toMatch(/at .*\.(js|ts):\d+|node_modules|Error:/);
    return problem;
  };

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'subdomain'],
    ['a number instead of text', { subdomain: 5, customerNumber: 'A12345678' }, 'subdomain'],
    ['text that is too long', { subdomain: 'a'.repeat(5_000), customerNumber: 'A12345678' }, 'subdomain'],
    ['an unknown property', { subdomain: 'sumple', customerNumber: 'A12345678', admin: true }, 'admin'],
    ['control characters', { subdomain: 'sum\u0000ple', customerNumber: 'A12345678' }, 'subdomain'],
    ['half a character', { subdomain: 'sum\ud800ple', customerNumber: 'A12345678' }, 'subdomain'],
  ])('a sign-up with %s names the field', async (_case, body, field) => {
    const problem = expectProblem(await nobody.post('/sign-ups', body), 400);
    expect(problem.fields?.map(({ path }) => path)).toContain(field);
  });

  it.each<[string, unknown]>([
    ['half a document', '{"subdomain": "sum'],
    ['a list', []],
    ['null', 'null'],
    ['a prototype', '{"__proto__": {"x": 1}, "subdomain": "sumple", "customerNumber": "A12345678"}'],
  ])('a body that is %s is refused', async (_case, body) => {
    expectProblem(await nobody.post('/sign-ups', body), 400);
  });

  it('a body of 2 MB is too large', async () => {
    expectProblem(await nobody.post('/sign-ups', { subdomain: 'x'.repeat(2_000_000), customerNumber: 'A' }), 413);
  });

  it('a body that is no JSON is not supported', async () => {
    expectProblem(
      await nobody.post('/sign-ups', 'subdomain=sumple', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
    );
  });

  it('a wrong number and a wrong subdomain get the same answer', async () => {
    const number = await nobody.post('/sign-ups', { subdomain: 'sumple', customerNumber: 'A99999999' });
    const subdomain = await nobody.post('/sign-ups', { subdomain: 'nowhere', customerNumber: 'A12345678' });
    expectProblem(number, 422, 'sign-up.no-match');
    expect(subdomain.body).toEqual(number.body);
  });

  it.each([customers.partner, customers.asp])(
    'a customer of a partner is told whom to ask: $customerNumber',
    async (customer) => {
      const { customerNumber, subdomain } = customer;
      expectProblem(await nobody.post('/sign-ups', { customerNumber, subdomain }), 403, 'sign-up.partner-contract');
      expectProblem(await nobody.post('/sign-ups', { customerNumber, subdomain: 'sumple' }), 422, 'sign-up.no-match');
    },
  );

  it('speaks the language of the caller', async () => {
    const ask = (language: string): Promise<Answer> =>
      nobody.post('/sign-ups', { subdomain: 'nowhere', customerNumber: 'A12345678' }, { 'accept-language': language });
    expect((await ask('ja')).body['detail']).toMatch(/[ぁ-ん]/);
    expect((await ask('en-GB,en;q=0.9')).body['detail']).toMatch(/^[\x20-\x7e’]+$/);
  });

  it.each(['/me', '/overview', '/contracts/neo', '/quotes', '/nowhere', '//me', '/%6de', '/contracts/%2e%2e/me'])(
    'without a session %s is closed',
    async (path) => {
      expectProblem(await nobody.get(path), 401);
    },
  );

  it('unknown routes, methods and products are told apart from failures', async () => {
    expectProblem(await taro.get('/nowhere'), 404);
    expectProblem(await taro.get('/contracts/chatluck'), 404);
    expectProblem(await taro.get('/contracts/%00'), 400);
    expectProblem(await taro.get(`/applications/${unknownId}`), 404);
    expectProblem(await taro.get('/applications/five'), 400);
  });

  it.each([0, -1, 1.5, '60', 10_000_000, null])('%p users are refused', async (users) => {
    expectProblem(await taro.post('/quotes', { product: 'neo', kind: 'users', users }), 400);
  });

  it("another customer's ids answer byte for byte as unknown ones", async () => {
    const { body: quote } = await hanako.post<{ quoteId: string }>('/quotes', { product: 'neo', kind: 'users', users: 130 });
    const foreign = await taro.post('/applications', { quoteId: quote.quoteId });
    const unknown = await taro.post('/applications', { quoteId: unknownId });
    expectProblem(foreign, 404);
    expect(apartFromId(foreign, quote.quoteId)).toEqual(apartFromId(unknown, unknownId));

    const { body: application } = await hanako.post<{ applicationId: string }>('/applications', { quoteId: quote.quoteId });
    for (const send of [
      (id: string): Promise<Answer> => taro.get(`/applications/${id}`),
      (id: string): Promise<Answer> => taro.delete(`/applications/${id}`),
    ]) {
      const [theirs, none] = [await send(application.applicationId), await send(unknownId)];
      expect(theirs.status).toBe(404);
      expect(apartFromId(theirs, application.applicationId)).toEqual(apartFromId(none, unknownId));
    }
  });

  it('an Idempotency-Key makes one effect of many tries, and refuses another body', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = { product: 'neo', kind: 'users', users: 64 };
    const answers = await Promise.all(Array.from({ length: 5 }, () => taro.post<{ quoteId: string }>('/quotes', body, key)));
    expect(new Set(answers.map((answer) => answer.body.quoteId)).size).toBe(1);
    expectProblem(await taro.post('/quotes', { ...body, users: 65 }, key), 422, 'idempotency.key-reused');
  });

  it('a link works once, for 24 hours, and looking at it does not use it up', async () => {
    const person = site.person(sumple, 'jiro');
    await person.requestAccount();
    const token = tokenOf((await site.mailbox.next(person.email, subjects.signUp)).links[0]);
    const state = async (): Promise<unknown> => (await nobody.post('/links/state', { token })).body['state'];

    expect(await state()).toBe('valid');
    await fetch(`${site.origin}/s`, { method: 'HEAD' });
    expect(await state()).toBe('valid');
    expect((await nobody.post('/sign-ups/confirmations', { token })).status).toBe(201);
    expect(await state()).toBe('used');
    expect((await nobody.post('/sign-ups/confirmations', { token })).status).toBe(200);
    expectProblem(await nobody.post('/sign-ups/confirmations', { token: 'x'.repeat(43) }), 404, 'link.unknown');
  });

  it('a link is refused a second after 24 hours', async () => {
    const saburo = site.person(sumple, 'saburo');
    await site.moveClock('2026-12-01T10:00:00+09:00');
    await saburo.requestAccount();
    const token = tokenOf((await site.mailbox.next(saburo.email, subjects.signUp)).links[0]);
    await site.moveClock('2026-12-02T10:00:01+09:00');
    expectProblem(await nobody.post('/sign-ups/confirmations', { token }), 410, 'link.expired');
  });
});
