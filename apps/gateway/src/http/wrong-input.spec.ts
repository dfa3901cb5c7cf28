import {
  conflict,
  CreateQuote,
  GetApplication,
  internal,
  ListNotices,
  StartSignUp,
  SubmitApplication,
  tooMany,
  unprocessable,
} from '@csite/protocol';
import { accounts, everyone } from '@csite/messaging';
import { GatewayWorld } from '../test/gateway-world';
import { rawHttp, rawRequest } from '../test/raw-http';

const signUp = { subdomain: 'sample', customerNumber: 'A12345678' };

describe('Wrong input', () => {
  let world: GatewayWorld;
  let owner: Record<string, string>;
  const asked: object[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    owner = await world.as('owner');
    await world.answering(StartSignUp, everyone, (request) => {
      asked.push(request);
      throw tooMany('sign-up.too-many-tries', { ja: '回数', en: 'tries' }, { retryAfterSeconds: 30 });
    });
    await world.answering(ListNotices, everyone, (request) => {
      asked.push(request);
      return { items: [] };
    });
    await world.answering(SubmitApplication, accounts(), () => {
      throw conflict(
        'quote.stale',
        { ja: '変わりました', en: 'changed' },
        { data: { quote: { quoteId: 'fresh' }, status: 200 } },
      );
    });
    await world.answering(CreateQuote, accounts(), () => {
      throw unprocessable('users.below-minimum', { ja: '5人以上', en: 'at least 5' });
    });
    await world.answering(GetApplication, accounts(), () => {
      throw internal('internal', { ja: '失敗', en: 'failed' });
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => asked.splice(0));

  const problem = async (answer: Response): Promise<Record<string, unknown>> => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const body = (await answer.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ status: answer.status, type: `urn:csite:problem:${String(body['code'])}` });
    expect(JSON.stringify(body)).not.toMatch(/ at .*\.js|node_modules|Error:/);
    return body;
  };

  it.each([
    ['no JSON', '{"subdomain":', 400, 'body.malformed'],
    ['a polluted prototype', '{"__proto__":{"x":1},"subdomain":"a","customerNumber":"A1"}', 400, 'body.malformed'],
    ['a list', '[]', 400, 'request.invalid'],
    ['text', '"sample"', 400, 'request.invalid'],
    ['null', 'null', 400, 'request.invalid'],
    ['nothing', '', 400, 'request.invalid'],
    ['100 kB and more', JSON.stringify({ ...signUp, x: 'x'.repeat(100_000) }), 413, 'body.too-large'],
    ['2 MB', JSON.stringify({ ...signUp, x: 'x'.repeat(2_000_000) }), 413, 'body.too-large'],
  ])('a body that is %s', async (_name, body, status, code) => {
    const answer = await world.send('POST', '/api/v1/sign-ups', body);
    expect(answer.status).toBe(status);
    expect(await problem(answer)).toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'x'])(
    'a body of type %s',
    async (type) => {
      const answer = await world.send('POST', '/api/v1/sign-ups', signUp, { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(await problem(answer)).toMatchObject({ code: 'body.wrong-type' });
    },
  );

  it.each([
    ['a missing field', { subdomain: 'a' }, 'customerNumber'],
    ['a field that is too long', { ...signUp, subdomain: 'x'.repeat(501) }, 'subdomain'],
    ['a field of another type', { ...signUp, subdomain: 5 }, 'subdomain'],
    ['an unknown property', { ...signUp, admin: true }, 'admin'],
  ])('%s is named, and nothing goes on the bus', async (_name, body, path) => {
    const answer = await world.send('POST', '/api/v1/sign-ups', body);
    expect(answer.status).toBe(400);
    const { code, fields } = await problem(answer);
    expect(code).toBe('request.invalid');
    expect(fields).toEqual([expect.objectContaining({ path })]);
    expect(asked).toEqual([]);
  });

  it('what the path says cannot be said again in the body', async () => {
    const id = '0197a2b0-0000-7000-8000-00000000000a';
    const answer = await world.send('PUT', `/api/v1/sign-ups/${id}/account`, {
      signUpId: id,
      name: 'a',
      email: 'a@b.jp',
      password: 'x',
    });
    expect(await problem(answer)).toMatchObject({ status: 400, fields: [{ path: 'signUpId' }] });
  });

  it('half a character where a mail address belongs', async () => {
    const typed = { subdomain: 'sample', email: 'a\ud800@b.jp', password: 'x' };
    const answer = await world.send('POST', '/api/v1/sessions', typed);
    expect(await problem(answer)).toMatchObject({ status: 400, fields: [{ path: 'email', code: 'text.broken' }] });
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=1.5', 'kind=unknown', 'kind=news,', 'kind=', 'unknown=1', 'limit='])(
    'the query %s',
    async (query) => {
      expect(await problem(await world.get(`/api/v1/notices?${query}`))).toMatchObject({ status: 400, code: 'request.invalid' });
    },
  );

  it('a good query reaches the service in its own types', async () => {
    expect((await world.get('/api/v1/notices?product=neo&kind=news&limit=5')).status).toBe(200);
    expect(asked).toEqual([{ products: ['neo'], kinds: ['news'], limit: 5 }]);
  });

  it.each(['nonsense', '1', '%F0%9F%98%80', 'x'.repeat(2000)])('the id %s', async (id) => {
    expect(await problem(await world.get(`/api/v1/applications/${id}`, owner))).toMatchObject({
      status: 400,
      fields: [{ path: 'applicationId' }],
    });
  });

  it.each(['short', 'x'.repeat(129), 'with blank 1', 'キー-キー-キー'.normalize()])('the Idempotency-Key %s', async (key) => {
    const request = [
      'POST /api/v1/sign-ups HTTP/1.1',
      'Host: a',
      'Connection: close',
      'Content-Type: application/json',
      `Idempotency-Key: ${key}`,
    ];
    const body = JSON.stringify(signUp);
    const { status, body: answer } = await rawHttp(
      world.url,
      [...request, `Content-Length: ${body.length}`, '', body].join('\r\n'),
    );
    expect([status, (JSON.parse(answer) as { code: string }).code]).toEqual([400, 'idempotency.malformed-key']);
  });

  it.each([
    ['a malformed URL', rawRequest('GET', '/api/v1/%zz'), 400, 'http.malformed-url'],
    ['headers of 20 kB', rawRequest('GET', '/', [`X-Much: ${'x'.repeat(20_000)}`]), 431, 'http.headers-too-large'],
    ['no HTTP', 'HELLO\r\n\r\n', 400, 'http.malformed'],
    ['two lengths', rawRequest('POST', '/api/v1/sign-ups', ['Content-Length: 1', 'Content-Length: 2']), 400, 'http.malformed'],
  ])('%s', async (_name, bytes, status, code) => {
    const answer = await rawHttp(world.url, bytes);
    expect(answer.status).toBe(status);
    expect(answer.head).toMatch(/application\/problem\+json/);
    expect(answer.head).toMatch(/x-content-type-options: nosniff/);
    expect(JSON.parse(answer.body)).toMatchObject({ status, code });
  });

  const post = ['Content-Type: application/json', 'Content-Length: 2', 'Accept-Language: en', 'Connection: close'];

  it.each([
    ['no Host', ['GET /api/v1/notices HTTP/1.1'], 400, 'http.one-host'],
    ['no Host, on its way to what is not there', ['GET /nowhere HTTP/1.1'], 400, 'http.one-host'],
    ['two Hosts', ['POST /api/v1/sign-ups HTTP/1.1', 'Host: a', 'Host: b'], 400, 'http.one-host'],
    ['an Expect that nobody meets', ['POST /api/v1/sign-ups HTTP/1.1', 'Host: a', 'Expect: x'], 417, 'http.unmet-expectation'],
  ])('a request with %s is refused in words, and in the language of its caller', async (_name, lines, status, code) => {
    const answer = await rawHttp(world.url, [...lines, ...post, '', '{}'].join('\r\n'));
    expect([answer.status, answer.head]).toEqual([status, expect.stringMatching(/application\/problem\+json/)]);
    expect(answer.head).toMatch(/x-content-type-options: nosniff/);
    expect(JSON.parse(answer.body)).toMatchObject({ status, code, detail: expect.stringMatching(/^[ -~]+$/) as string });
    expect(asked).toEqual([]);
  });

  it('says it in the language that was asked for', async () => {
    const details = await Promise.all(
      ['ja', 'en', 'de,en;q=0.8,ja;q=0.5', ''].map(async (language) => {
        const answer = await world.get('/api/v1/me', { 'accept-language': language });
        return (await problem(answer))['detail'];
      }),
    );
    expect(details).toEqual(['ログインしてください。', 'Log in first.', 'Log in first.', 'ログインしてください。']);
  });

  it('passes on what a refusal carries, which replaces no member of the problem', async () => {
    const answer = await world.send('POST', '/api/v1/applications', { quoteId: '0197a2b0-0000-7000-8000-00000000000a' }, owner);
    expect(await problem(answer)).toMatchObject({ status: 409, code: 'quote.stale', quote: { quoteId: 'fresh' } });
  });

  it('says when to come back', async () => {
    const answer = await world.send('POST', '/api/v1/sign-ups', signUp);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  });

  it('says nothing of an unexpected failure', async () => {
    const answer = await world.get('/api/v1/applications/0197a2b0-0000-7000-8000-00000000000a', owner);
    expect(await problem(answer)).toMatchObject({ status: 500 });
  });

  it('a service that is not there is 503 with Retry-After', async () => {
    const answer = await world.get('/api/v1/customer', owner);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    await problem(answer);
  });
});
