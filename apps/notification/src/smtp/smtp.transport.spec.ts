import { type MailCatcher, startMailCatcher } from '@csite/embedded';
import fc from 'fast-check';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Mailbox } from '../mail/mailbox';
import { NotificationConfig } from '../notification.config';
import type { OutgoingMail } from './outgoing-mail';
import { SmtpTransport } from './smtp.transport';

const configured = (SMTP_URL: string): NotificationConfig =>
  Object.assign(new NotificationConfig(), { SMTP_URL, SMTP_TIMEOUT_SECONDS: 2 });

const TO = 'info@sumple-data.example';
const CC = 'hanako@sumple-data.example';
/** What ends a line, turns it around, or looks like a header or an address; now and then ten thousand characters of it. */
const signs = [
  '\r',
  '\n',
  '\r\n',
  '\r\n\r\n',
  '\r\n ',
  '\0',
  '\t',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
];
const marks = ['<', '>', '"', ',', ';', ':', '@', ' ', '.', 'a', 'あ', '🎌', '=?utf-8?Q?x?=', '=0D=0A', '%0d%0a'];
const words = ['Bcc: evil@x.example', 'To: ', 'Content-Type: text/html', 'Subject: ', '--', 'evil@x.example'];
const short = fc.string({ unit: fc.constantFrom(...signs, ...marks, ...words) });
const nasty = fc.oneof(
  { weight: 7, arbitrary: short },
  { weight: 1, arbitrary: short.map((text) => `${text}x`.repeat(10_000).slice(0, 10_000)) },
);
const headersOf = ({ headers }: { readonly headers: readonly { readonly name: string }[] }): string[] =>
  headers.map(({ name }) => name).sort();

const isTaken = (address: string): boolean => {
  try {
    return new Mailbox('', address).address === address;
  } catch {
    return false;
  }
};
const aMail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<0196@desknet.com>',
  to: new Mailbox('ネオ 太郎', TO),
  cc: new Mailbox('山田 花子', CC),
  recipients: [TO, CC],
  date: Temporal.Instant.from('2025-03-15T10:00:00+09:00'),
  letter: { subject: 'ご契約内容変更のお申込みを受け付けました', text: '本文', html: '<p>本文</p>' },
  ...changes,
});

describe('handing mails to the mail server', () => {
  let catcher: MailCatcher;
  let smtp: SmtpTransport;

  beforeAll(async () => {
    catcher = await startMailCatcher();
    smtp = new SmtpTransport(configured(catcher.smtpUrl));
  });
  afterEach(async () => {
    await catcher.fail('none');
    catcher.clear();
  });
  afterAll(async () => {
    smtp.onModuleDestroy();
    await catcher.stop();
  });

  const caught = (): ReturnType<MailCatcher['mails']>[number] => {
    const [mail, ...more] = catcher.mails();
    expect(more).toEqual([]);
    if (!mail) throw new Error('no mail arrived');
    return mail;
  };

  it('sends To and Cc, from the configured sender, under the Message-ID it was given', async () => {
    const outcome = await smtp.send(aMail());
    expect(outcome).toMatchObject({ accepted: [TO, CC], refused: [], contact: 'answered' });
    expect(caught()).toMatchObject({
      messageId: '<0196@desknet.com>',
      from: [{ name: 'クラウド版カスタマーセンター', address: 'aporder@desknet.com' }],
      to: [{ name: 'ネオ 太郎', address: TO }],
      cc: [{ name: '山田 花子', address: CC }],
      envelope: { from: 'aporder@desknet.com', to: [TO, CC] },
      subject: 'ご契約内容変更のお申込みを受け付けました',
    });
  });

  it('says that a machine wrote it, so that no absence note answers', async () => {
    await smtp.send(aMail());
    const lines = caught().headers.map(({ line }) => line);
    expect(lines).toContain('Auto-Submitted: auto-generated');
    expect(lines).toContain('X-Auto-Response-Suppress: All');
    expect(lines).toContain('Date: Sat, 15 Mar 2025 01:00:00 +0000');
  });

  it('reaches only those who are left, while the header names all', async () => {
    await smtp.send(aMail({ recipients: [CC] }));
    expect(caught()).toMatchObject({ to: [{ address: TO }], cc: [{ address: CC }], envelope: { to: [CC] } });
  });

  it('keeps a link in one piece and on a line of its own', async () => {
    const url = `https://csite.example/s#${'x7Yk-_q2'.repeat(5)}abc`;
    await smtp.send(
      aMail({ letter: { subject: '件名', text: `▼アカウント作成URL\n${url}\n\n次の行`, html: `<a href="${url}">開く</a>` } }),
    );
    expect(caught().text.split('\n')).toContain(url);
    expect(
      caught()
        .headers.map(({ line }) => line)
        .join('\n'),
    ).toContain('multipart/alternative');
  });

  it.each([
    ['temporary', { refused: [], contact: 'answered' }],
    ['permanent', { refused: [TO, CC], contact: 'answered' }],
    ['down', { refused: [], contact: 'unreachable' }],
    ['drop-after-data', { refused: [], contact: 'unclear' }],
  ] as const)('tells what a %s failure means', async (fault, meaning) => {
    await catcher.fail(fault);
    expect(await smtp.send(aMail())).toMatchObject({ accepted: [], ...meaning });
    if (fault !== 'drop-after-data') expect(catcher.mails()).toEqual([]);
  });

  it('keeps its connection for the next mail', async () => {
    const line = await lineTo(Number(new URL(catcher.smtpUrl).port));
    const transport = new SmtpTransport(configured(line.url));
    for (let count = 0; count < 5; count += 1) await transport.send(aMail({ messageId: `<${count}@desknet.com>` }));
    transport.onModuleDestroy();
    line.close();
    expect(catcher.mails()).toHaveLength(5);
    expect(line.connections()).toBe(1);
  });

  it('tries once and no more: trying again is for the queue', async () => {
    await catcher.fail('drop-after-data');
    await smtp.send(aMail());
    expect(catcher.mails()).toHaveLength(1);
  });

  it('reaches the one address that it took, however strange, or nobody', async () => {
    const strange = fc.string({
      unit: fc.constantFrom(
        'a',
        '.',
        '-',
        '+',
        "'",
        '!',
        '%',
        '=',
        '?',
        '*',
        '=?utf-8?Q?x?=',
        'é',
        'あ',
        '@',
        'x.example',
        '\r\n',
        ',',
        '<',
        ' ',
      ),
      minLength: 1,
      maxLength: 12,
    });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(strange, fc.constantFrom('', '@x.example'), async (text, host) => {
        const address = text + host;
        if (!isTaken(address)) return;
        taken += 1;
        catcher.clear();
        await smtp.send(aMail({ to: new Mailbox('ネオ 太郎', address), recipients: [address] }));
        const reached = catcher.mails().flatMap(({ envelope }) => envelope.to);
        expect([[], [address]]).toContainEqual(reached);
      }),
      { numRuns: 200 },
    );
    // Most addresses that chance makes are refused; some must have been taken for the rest to say anything.
    expect(taken).toBeGreaterThan(5);
  });

  it('sends to exactly the recipients given, under no further header, whatever stands in names, subject and text', async () => {
    await smtp.send(aMail());
    const usual = headersOf(caught());
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, subject) => {
        catcher.clear();
        await smtp.send(
          aMail({
            to: new Mailbox(name, TO),
            cc: new Mailbox(subject, CC),
            letter: { subject: `件名${subject}`, text: `本文${name}`, html: '<p></p>' },
          }),
        );
        const mail = caught();
        expect(mail.envelope).toEqual({ from: 'aporder@desknet.com', to: [TO, CC] });
        expect(mail.to.map(({ address }) => address)).toEqual([TO]);
        expect(mail.cc.map(({ address }) => address)).toEqual([CC]);
        expect(headersOf(mail)).toEqual(usual);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a mail server that', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });
  const transportTo = async (serve: (socket: Socket) => void): Promise<SmtpTransport> => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      serve(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const smtp = new SmtpTransport(configured(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`));
    ends.push(() => {
      smtp.onModuleDestroy();
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return smtp;
  };

  it.each([
    ['before its greeting', [], 'unreachable'],
    ['after its greeting', ['220 mail.example\r\n'], 'unclear'],
    ['after the sender', ['220 mail.example\r\n', '250 mail.example\r\n', '250 ok\r\n'], 'unclear'],
  ])('falls silent %s is given up within the time-out', async (_when, answers, contact) => {
    const smtp = await transportTo((socket) => {
      const left = [...answers];
      const say = (): void => void socket.write(left.shift() ?? '');
      socket.on('data', say);
      say();
    });
    expect(await smtp.send(aMail())).toMatchObject({ accepted: [], refused: [], contact });
  });

  it('hangs up before its greeting is not tried again by the library: the queue knows when', async () => {
    let calls = 0;
    const smtp = await transportTo((socket) => {
      calls += 1;
      socket.end();
    });
    expect(await smtp.send(aMail())).toMatchObject({ accepted: [], refused: [] });
    expect(calls).toBe(1);
  });
});

/** A way to the server that counts who takes it. */
const lineTo = async (port: number): Promise<{ url: string; connections: () => number; close: () => void }> => {
  let count = 0;
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    count += 1;
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) sockets.push(socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url, connections: () => count, close };
};
