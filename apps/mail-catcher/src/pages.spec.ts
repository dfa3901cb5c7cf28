import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaughtMail } from '@csite/embedded';
import { readConfiguration } from './configuration';
import { listPage } from './list-page';
import { mailPage, people, time } from './mail-page';
import { mailSite } from './mail-site';
import { escape, page } from './page';

const aMail = (changes: Partial<CaughtMail> = {}): CaughtMail => ({
  id: '7',
  receivedAt: '2025-03-20T14:59:59.000Z',
  envelope: { from: 'aporder@desknet.com', to: ['info@sumple-data.example'] },
  messageId: '<7@desknet.com>',
  from: [{ name: 'クラウド版カスタマーセンター', address: 'aporder@desknet.com' }],
  to: [{ name: 'ネオ 太郎', address: 'info@sumple-data.example' }],
  cc: [],
  subject: 'アカウント作成のお申込みを受け付けました',
  text: '本文',
  html: '<p>本文</p>',
  attachments: [],
  links: [],
  headers: [],
  ...changes,
});

const hostile = `</pre><script>alert('1')</script>"&<img src=x onerror=alert(2)>`;

describe('text from a mail on a page', () => {
  it('is escaped so that it can stand between tags and in quotes', () => {
    expect(escape(`<a href="x" id='y'>&amp;`)).toBe('&#60;a href=&#34;x&#34; id=&#39;y&#39;&#62;&#38;amp;');
    expect(escape('ご契約内容 100%')).toBe('ご契約内容 100%');
  });

  it.each([
    ['subject', { subject: hostile }],
    ['text', { text: hostile }],
    ['name of the sender', { from: [{ name: hostile, address: 'a@x.example' }] }],
    ['name of the recipient', { to: [{ name: hostile, address: 'a@x.example' }] }],
    ['address of a copy', { cc: [{ name: '', address: hostile }] }],
    ['link', { links: [`https://x.example/${hostile}`] }],
  ] satisfies [string, Partial<CaughtMail>][])('makes no element of its own: %s', (_where, changes) => {
    const mail = aMail(changes);
    for (const html of [listPage([mail]), mailPage(mail)]) expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
  });

  it('cannot end the title', () => {
    expect(page('</title><script>', '')).toContain('<title>&#60;/title&#62;&#60;script&#62; | メールキャッチャー</title>');
  });
});

describe('the list of mails', () => {
  it('has the latest first', () => {
    const html = listPage(['1', '2', '3'].map((id) => aMail({ id })));
    expect([...html.matchAll(/href="\/mails\/(\d)"/g)].map(([, id]) => id)).toEqual(['3', '2', '1']);
    expect(html).toContain('<small>3 通</small>');
  });

  it('looks again by itself; a mail that somebody reads does not', () => {
    expect(listPage([])).toContain('<meta http-equiv="refresh" content="5">');
    expect(mailPage(aMail())).not.toContain('http-equiv="refresh"');
  });

  it('gives a mail without a subject something to be opened by', () => {
    expect(listPage([aMail({ subject: '' })])).toContain('<a href="/mails/7">（件名なし）</a>');
  });
});

describe('a mail on its page', () => {
  it('shows its links apart, each opening without a way back to this page', () => {
    const html = mailPage(aMail({ links: ['https://csite.example/s#token', 'https://csite.example'] }));
    expect(html).toContain(
      '<a href="https://csite.example/s#token" target="_blank" rel="noopener noreferrer">https://csite.example/s#token</a>',
    );
    expect(html.match(/target="_blank"/g)).toHaveLength(2);
    expect(mailPage(aMail())).not.toContain('<h2>リンク</h2>');
  });

  it('shows its HTML in a frame without scripts, forms or our origin', () => {
    const [, rights = ''] = /<iframe [^>]*sandbox="([^"]*)" src="\/mails\/7\/html">/.exec(mailPage(aMail())) ?? [];
    expect(rights).toBe('allow-popups');
    expect(mailPage(aMail({ html: '' }))).not.toContain('<iframe');
  });

  it('says when nobody got a copy', () => {
    expect(mailPage(aMail())).toContain('<dt>Cc</dt><dd>–</dd>');
  });

  it('names people as mail programs do', () => {
    expect(people([])).toBe('');
    expect(people([{ name: '', address: 'a@x.example' }])).toBe('a@x.example');
    expect(people([...aMail().to, ...aMail().from])).toBe(
      'ネオ 太郎 <info@sumple-data.example>, クラウド版カスタマーセンター <aporder@desknet.com>',
    );
  });

  it('shows the time of Tokyo, on whatever machine', () => {
    expect(time('2025-03-20T14:59:59.000Z')).toBe('2025/03/20 23:59:59');
    expect(time('2025-12-31T15:00:00.000Z')).toBe('2026/01/01 0:00:00');
  });
});

describe('the addresses of the mail catcher', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((asked, answer) => mailSite(asked, answer, [aMail()]));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  /** As it is written: fetch would tidy the path up first. */
  const ask = (path: string, method = 'GET'): Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]> }> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const asking = request({ host: '127.0.0.1', port, path, method, agent: false }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }));
      });
      asking.on('error', reject).end();
    });

  it.each([
    ['/', 200],
    ['/?x=1', 200],
    ['/mails/7', 200],
    ['/mails/7?x=1', 200],
    ['/mails/7/html', 200],
    ['/mails', 404],
    ['/mails/', 404],
    ['/mails/8', 404],
    ['/mails/7/text', 404],
    ['/mails/../mails/7', 404],
    ['/mails/%37', 404],
    ['/letters/7', 404],
    ['/favicon.ico', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE'])('change nothing: %s is refused', async (method) => {
    expect((await ask('/', method)).status).toBe(405);
  });

  it.each(['/', '/mails/7', '/mails/7/html', '/nowhere'])('%s is guarded: no script, no sniffing, no trace', async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin|allow-forms/);
  });
});

describe('the ports of the mail catcher', () => {
  it.each(['-1', '65536', '123456', '25 ', '2.5', 'smtp'])('are refused as %j', (value) => {
    expect(() => readConfiguration({ MAIL_CATCHER_SMTP_PORT: value })).toThrow(`MAIL_CATCHER_SMTP_PORT is "${value}"`);
  });

  it('are taken as they are given', () => {
    const given = { MAIL_CATCHER_HOST: '0.0.0.0', MAIL_CATCHER_SMTP_PORT: '1025', MAIL_CATCHER_PORT: '65535' };
    expect(readConfiguration({ ...given, MAIL_CATCHER_FILE: '/data/mails.jsonl' })).toEqual({
      host: '0.0.0.0',
      smtpPort: 1025,
      httpPort: 65_535,
      file: '/data/mails.jsonl',
    });
  });
});
