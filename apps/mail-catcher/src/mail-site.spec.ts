import { startMailCatcher, type MailCatcher } from '@csite/embedded';
import { connect } from 'node:net';
import { mailSite } from './mail-site';

/** Speaks SMTP by hand: hostile content shall reach the catcher as it is. */
const deliver = (smtpUrl: string, lines: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(smtpUrl).port), '127.0.0.1');
    const script = [
      'HELO test',
      'MAIL FROM:<a@example.com>',
      'RCPT TO:<b@example.com>',
      'DATA',
      [...lines, '.'].join('\r\n'),
      'QUIT',
    ];
    socket.on('data', () => socket.write(`${script.shift() ?? ''}\r\n`));
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });

const hostile = [
  'From: <a@example.com>',
  'To: "<img src=x onerror=alert(1)>" <b@example.com>',
  'Subject: <script>alert(1)</script>',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>ご契約</p><script>alert(1)</script>',
];

describe('the page of the mail catcher', () => {
  let catcher: MailCatcher;
  const open = async (path: string): Promise<{ status: number; policy: string; html: string }> => {
    const response = await fetch(`${catcher.httpUrl}${path}`);
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy') ?? '',
      html: await response.text(),
    };
  };

  beforeAll(async () => {
    catcher = await startMailCatcher({ page: mailSite });
  });
  afterAll(() => catcher.stop());

  it('says so when no mail has come', async () => {
    expect((await open('/')).html).toContain('まだメールは届いていません');
  });

  it('shows text from a mail as text, and lets no script run', async () => {
    await deliver(catcher.smtpUrl, hostile);
    const id = catcher.mails()[0]?.id ?? '';
    for (const path of ['/', `/mails/${id}`]) {
      const { html, policy } = await open(path);
      expect(html).not.toMatch(/<script|<img/);
      expect(policy).toContain("default-src 'none'");
    }
    const body = await open(`/mails/${id}/html`);
    expect(body.html).toContain('<p>ご契約</p>');
    expect(body.policy).toMatch(/^sandbox allow-popups; default-src 'none'/);
  });

  it('answers 404 for a mail that is not there', async () => {
    expect((await open('/mails/unknown')).status).toBe(404);
  });
});
