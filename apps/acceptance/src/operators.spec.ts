import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { widths } from './site/browser';
import type { Ended } from './site/launch';
import { OperatorPerson } from './site/operator';
import type { Customer } from './site/person';
import { Site } from './site/site';

const email = 'hanako@vendor.example';
const password = 'neun grüne Fahrräder';

describe('operators', () => {
  let site: Site;
  let sumple: Customer;
  let minato: Customer;
  let herself: OperatorPerson;
  beforeAll(async () => {
    site = await Site.shared();
    herself = new OperatorPerson({ email, password }, site.client);
    sumple = await site.customer({ like: 'sumple' });
    minato = await site.customer({ like: 'minato' });
  }, 180_000);
  afterAll(() => site?.stop());

  const create = (args: readonly string[], input = ''): Promise<Ended> =>
    OperatorPerson.make(site.home, ['create', ...args], input);
  const hanako = ['--email', email, '--name', '担当 花子'];

  it('are made at the command line, with a password from standard input, each address once', async () => {
    expect(await create(hanako, `${password}\n`)).toEqual({ code: 0, said: `The operator 担当 花子 (${email}) was made.` });
    const again = await create(hanako, 'another good password\n');
    expect([again.code, again.said]).toEqual([1, expect.stringContaining(`with the address ${email} already`)]);
    const short = await create(['--email', 'short@vendor.example', '--name', 'A'], 'too short\n');
    expect([short.code, short.said]).toEqual([1, expect.stringContaining('use at least 15')]);
    const first = await site.client.post('/ops/sessions', { email, password });
    expect(first).toMatchObject({ status: 401, body: { code: 'session.enrolment-required' } });
    expect(await (await herself.logIn()).get('/ops/me')).toMatchObject({ status: 200, body: { email } });
    const later = await site.client.post('/ops/sessions', { email, password });
    expect(later).toMatchObject({ status: 401, body: { code: 'session.second-factor', methods: ['totp', 'backup-code'] } });
  });

  it('see their factors, and show again who they are before they change them', async () => {
    const operator = await herself.logIn();
    const { body } = await operator.get<{ items: { factorId: string }[] }>('/ops/me/factors');
    expect(body.items).toMatchObject([{ kind: 'totp', name: 'スマートフォン' }]);
    const last = await operator.delete(`/ops/me/factors/${body.items[0]?.factorId}`);
    expect(last).toMatchObject({ status: 409, body: { code: 'factor.last' } });
    const made = await operator.post('/ops/me/factors/passkey-challenges');
    expect(made).toMatchObject({ status: 201, body: { publicKey: { user: { name: email } } } });
    const confirmed = await herself.confirm(operator);
    expect(confirmed.headers.getSetCookie().join()).toContain('__Host-csite-ops-access=');
    const again = operator.as(String(confirmed.body['accessToken']));
    expect(await again.post('/ops/me/factors/totp-challenges')).toMatchObject({ status: 201 });
  });

  it('get a password made up for them, shown once', async () => {
    const { said } = await create(['--email', 'ichiro@vendor.example', '--name', '担当 一郎', '--generate']);
    const [, generated = ''] = /shown this once: (\S+)$/.exec(said) ?? [];
    expect(generated).toHaveLength(24);
    const ichiro = new OperatorPerson({ email: 'ichiro@vendor.example', password: generated }, site.client);
    const client = await ichiro.logIn();
    // Code app and codes were lost: whoever may use the command line lets them set up another.
    const reset = await OperatorPerson.make(site.home, ['reset-factors', '--email', ichiro.words.email]);
    expect(reset).toMatchObject({ code: 0, said: expect.stringContaining('sets up a code app again') as string });
    expect((await client.get('/ops/me')).status).toBe(401);
    await expect(ichiro.logIn()).resolves.toBeDefined();
  });

  it('of the demo have a password of this installation, for its owner to read and in no log', async () => {
    const file = join(site.home, 'operator-password');
    const secret = readFileSync(file, 'utf8').trim();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(site.said).toContain(`operator@csite.example, password in ${file}`);
    expect(site.said).not.toContain(secret);
    for (const log of readdirSync(join(site.home, 'logs'))) {
      expect([log, readFileSync(join(site.home, 'logs', log), 'utf8').includes(secret)]).toEqual([log, false]);
    }
    // Of a kept site another spec may have set up its code app: what is asked for beside the password differs.
    const first = await site.client.post('/ops/sessions', { email: 'operator@csite.example', password: secret });
    expect(first).toMatchObject({ status: 401, body: { challenge: expect.any(String) as string } });
  });

  it('write an incident that everybody reads as it goes on, where the English is behind, too', async () => {
    const operator = await herself.logIn();
    const words = {
      products: ['neo'],
      severity: 'normal',
      title: { ja: 'ログインしにくい状態', en: 'Trouble logging in' },
      body: { ja: '**一部のお客様**で発生しています。\n\n- <b>対象</b>: NEO', en: 'Some customers are affected.' },
      publishAt: '2025-01-01T10:00:00+09:00',
      window: { from: '2025-01-01T09:00:00+09:00' },
    };
    const { body } = await operator.post('/ops/notices', { ...words, kind: 'incident' });
    const path = `/ops/notices/${String(body['noticeId'])}`;
    await operator.post(`${path}/updates`, { state: 'identified', body: { ja: '[原因](https://example.com)が判明しました。' } });
    const { headers } = await operator.get(path);
    const corrected = { ...words, body: { ...words.body, ja: '**復旧**に向けて作業中です。' } };
    expect(await operator.put(path, corrected, { 'if-match': headers.get('etag') ?? '' })).toMatchObject({ status: 200 });
    const reader = await site.visitor();
    await reader.open(path.replace('/ops', ''));
    await reader.sees('ログインしにくい状態', '復旧', '原因特定', '経過');
    expect(await reader.page.getByRole('link', { name: '原因' }).getAttribute('rel')).toBe('noopener noreferrer');
    expect(await reader.faults()).toEqual([]);
    await reader.page.setViewportSize(widths.phone);
    await reader.press(/English/);
    await reader.sees('Trouble logging in', 'The translation is behind', 'Some customers are affected.');
    expect(await reader.faults()).toEqual([]);
    await operator.post(`${path}/withdrawal`, {});
  });

  it('and accounts are never taken for each other', async () => {
    const person = site.person(sumple, email);
    await person.signUp();
    const [account, operator] = [await person.logIn(), await herself.logIn()];
    expect(await account.get('/ops/me')).toMatchObject({ status: 403, body: { code: 'session.not-an-operator' } });
    expect(await operator.get('/me')).toMatchObject({ status: 403, body: { code: 'session.not-an-account' } });
    expect(await operator.get('/contracts/neo')).toMatchObject({ status: 403, body: { code: 'session.not-an-account' } });
    expect(await site.client.get('/ops/me')).toMatchObject({ status: 401, body: { code: 'session.required' } });
    const words = { subdomain: sumple.subdomain, email, password };
    expect(await site.client.post('/sessions', words)).toMatchObject({ status: 401, body: { code: 'session.rejected' } });
    const found = await operator.get<{ items: { accountId: string }[] }>(
      `/ops/accounts?customerNumber=${sumple.customerNumber}&email=${email}`,
    );
    const ours = `/ops/accounts/${String(found.body.items[0]?.accountId)}`;
    expect(await operator.post(`${ours}/freeze-decision`, { decision: 'remove', reason: '確認' })).toMatchObject({
      status: 409,
      body: { code: 'account.not-frozen' },
    });
    expect((await operator.post(`${ours}/log-out`, { reason: '端末の紛失' })).status).toBe(204);
    expect(await account.get('/me')).toMatchObject({ status: 401, body: { code: 'session.ended' } });
    expect(await operator.post(`${ours}/factor-reset`, { reason: '端末の紛失' })).toMatchObject({
      status: 409,
      body: { code: 'factor.nothing-to-reset' },
    });
  });

  it('decide on applications, once: the customer reads why, or finds it done', async () => {
    const person = site.person(minato, 'keiyaku');
    await person.signUp();
    const [customer, operator] = [await person.logIn(), await herself.logIn()];
    const apply = async (company: string): Promise<string> => {
      const asked = { product: 'neo', kind: 'legal-name', company, companyKana: 'ミナトショウジ' };
      const quote = await customer.post('/quotes', asked);
      expect(quote).toMatchObject({ status: 201 });
      const application = await customer.post('/applications', { quoteId: quote.body['quoteId'] });
      expect([application.status, application.body['state']]).toEqual([201, 'submitted']);
      return String(application.body['applicationId']);
    };
    const reason = '登記簿の写しをお送りください。';

    const refused = await apply('みなと新商事株式会社');
    const queue = await operator.get<{ items: object[] }>('/ops/applications?states=submitted');
    const { customerNumber } = minato;
    expect(queue.body.items).toContainEqual(
      expect.objectContaining({ applicationId: refused, customerNumber, kind: 'legal-name' }),
    );
    expect((await customer.post(`/ops/applications/${refused}/acceptance`)).status).toBe(403);
    expect((await operator.post(`/ops/applications/${refused}/rejection`, {})).status).toBe(400);
    const rivals = await Promise.all([
      operator.post(`/ops/applications/${refused}/rejection`, { reason }),
      operator.post(`/ops/applications/${refused}/rejection`, { reason }),
    ]);
    expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(rivals.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'application.decided' });
    expect((await customer.get(`/applications/${refused}`)).body).toMatchObject({ state: 'rejected', rejection: reason });

    const accepted = await apply('みなと新商事株式会社');
    const answer = await operator.post(`/ops/applications/${accepted}/acceptance`);
    expect(answer).toMatchObject({ status: 201, body: { state: 'applied', decidedBy: '担当 花子' } });
    expect((await customer.get('/contracts/neo/history')).body).toMatchObject({
      items: [{ applicationId: accepted, kind: 'legal-name', actor: { acceptedBy: '担当 花子' } }, {}],
    });
  });

  it('stay by refresh cookies, and leave everywhere at once', async () => {
    const { headers } = await herself.session();
    const pairs = headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
    const cookies = {
      cookie: pairs.join('; '),
      'x-csrf-token': pairs.find((pair) => pair.includes('csrf'))?.split('=')[1] ?? '',
    };
    const renewed = await site.client.post('/ops/sessions/refresh', undefined, cookies);
    expect(renewed.status).toBe(201);
    expect((await site.client.post('/sessions/refresh', undefined, cookies)).status).toBe(401);
    expect((await site.client.delete('/ops/sessions/current', cookies)).status).toBe(204);
    expect((await site.client.as(String(renewed.body['accessToken'])).get('/ops/me')).status).toBe(401);
    expect((await site.client.post('/ops/sessions/refresh', undefined, cookies)).status).toBe(401);
  });
});
