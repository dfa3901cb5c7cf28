import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Answer, Client } from './site/client';
import { subjects } from './site/mailbox';
import { password, type Person, tokenOf } from './site/person';
import { Site } from './site/site';
import { secretsOf } from './walls/operator-secrets';
import { type ApiDocument, type ApiRoute, documentOf, filled, routesIn } from './walls/api-routes';
import { plantedBody, plantedHeaders } from './walls/planted';
import { values } from './walls/rights';
import { filesWith } from './walls/search-files';

/** What is in every input of every request, generated from the API's document, comes to light nowhere. */
describe('What people send', () => {
  const canary = `canary${randomBytes(6).toString('hex')}`;
  let site: Site;
  let document: ApiDocument;
  let owner: Client;
  let operator: Client;
  let subdomain: string;
  let hanako: Person;
  const secrets: Record<string, string> = { password };
  const answers: (readonly [string, Answer])[] = [];

  beforeAll(async () => {
    site = await Site.shared();
    document = await documentOf(site.client);
    const customer = await site.customer({ like: 'sumple' });
    ({ subdomain } = customer);
    const taro = site.person(customer, 'taro');
    hanako = site.person(customer, 'hanako');
    await taro.signUp();
    secrets.accessToken = (await taro.session()).token;
    owner = site.client.as(secrets.accessToken);
    secrets.feed = String((await owner.post('/calendar/feed')).body['url'])
      .replace(/.*\//, '')
      .replace('.ics', '');
    await invite();
    const { secrets: theirs, client } = await secretsOf(site, canary, { product: 'neo', subdomain });
    Object.assign(secrets, theirs);
    operator = client;
    for (const route of routesIn(document).filter(({ name }) => !leavesNothing.test(name))) await plant(route);
  }, 180_000);
  afterAll(() => site?.stop());

  /** Would end the session that is needed, or move the clock. */
  const leavesNothing = /sessions\/current|ops\/clock/;

  const invite = async (): Promise<void> => {
    await owner.post('/accounts', { name: '港 花子', email: hanako.email, role: 'viewer' });
    secrets.link = tokenOf((await site.mailbox.next(hanako.email, subjects.invitation)).links[0]);
    await site.client.post('/invitations/confirmations', { token: secrets.link, password });
  };

  /** As nobody and as somebody: in the body, in the headers, in the path and behind it. */
  const plant = async (route: ApiRoute): Promise<void> => {
    const body = plantedBody(route, document, canary);
    const planted = Object.fromEntries(route.parameters.map((name) => [name, `${canary}-text-${name}`]));
    const behind = `?cursor=${canary}-text-cursor&product=${canary}-text-product&${canary}-text-more=1`;
    // The sample customer of `values` is everybody's.
    const known = { ...values, subdomain };
    for (const client of [site.client, owner, ...(route.path.startsWith('/ops') ? [operator] : [])]) {
      const headers = plantedHeaders(canary, client !== site.client);
      answers.push([route.name, await client.ask(route.method, filled(route, known), { body, headers })]);
      answers.push([route.name, await client.ask(route.method, filled(route, planted) + behind, { body, headers })]);
    }
  };

  it('is in no log of any process, nor in what the launcher told', () => {
    expect(answers.length).toBeGreaterThan(200);
    const words = [canary, ...Object.values(secrets)];
    expect(filesWith(join(site.home, 'logs'), words)).toEqual([]);
    expect(words.filter((word) => site.said.includes(word))).toEqual([]);
  });

  it('is, where it is a secret, in no stream, table, mail or file at all: only what is made of it is kept', () => {
    const { link = '', ...others } = secrets;
    expect(others.feed).toHaveLength(43);
    expect(Object.values(others).filter((secret) => secret.length < 12)).toEqual([]);
    expect(filesWith(site.home, [...Object.values(others), `${canary}-secret`])).toEqual([]);
    // Of a token by mail the mailbox has the clear text, and the stream had it until the mail was sent.
    expect(filesWith(site.home, [link], /^(mails|nats)/)).toEqual([]);
    // What may be kept is found in the same way.
    expect(filesWith(site.home, [hanako.email])).not.toEqual([]);
  });

  it('is, where it is a secret, in no answer, and nothing of it ends in an unexpected failure', () => {
    const told = answers.filter(([, { body }]) => (JSON.stringify(body) ?? '').includes(`${canary}-secret`));
    expect(told.map(([route]) => route)).toEqual([]);
    expect(answers.filter(([, { status }]) => status >= 500).map(([route, { status }]) => `${route} ${status}`)).toEqual([]);
  });
});
