import { parseMail, type CaughtMail } from './caught-mail';
import { isMailFault, mailFaults, refusal } from './mail-faults';

const about = {
  id: 'mail-1',
  receivedAt: '2025-03-20T00:00:00.000Z',
  envelope: { from: 'bounce@desknet.com', to: ['keiyaku@minato.example', 'secret@minato.example'] },
};

const headers = [
  'From: "csite" <aporder@desknet.com>',
  'To: hanako@minato.example',
  'Subject: Receipt',
  'Message-ID: <1@csite>',
  'MIME-Version: 1.0',
];

const mailOf = (lines: readonly string[], body = 'Hello', type = 'text/plain; charset=utf-8'): Promise<CaughtMail> =>
  parseMail(Buffer.from([...lines, `Content-Type: ${type}`, '', body].join('\r\n'), 'utf8'), about);

/** The headers, with those of the same name replaced. */
const withHeader = (line: string): string[] => [...headers.filter((other) => other.split(':')[0] !== line.split(':')[0]), line];

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

describe('A caught mail', () => {
  it('keeps the envelope apart from what the headers say: a Bcc stands in the envelope alone', async () => {
    const mail = await mailOf(headers);
    expect(mail).toMatchObject({ ...about, messageId: '<1@csite>', subject: 'Receipt' });
    expect([...mail.to, ...mail.cc].map(({ address }) => address)).toEqual(['hanako@minato.example']);
  });

  it.each([
    ['Japanese in an encoded word', `Subject: ${encoded('お申込みを受け付けました')}`, 'お申込みを受け付けました'],
    ['a subject over two lines', 'Subject: Receipt of\r\n your application', 'Receipt of your application'],
    ['a subject that is empty', 'Subject:', ''],
  ])('shows %s as people read it', async (_what, line, subject) => {
    expect((await mailOf(withHeader(line))).subject).toBe(subject);
  });

  it.each([
    ['To: hanako@minato.example', [{ name: '', address: 'hanako@minato.example' }]],
    [`To: ${encoded('港 花子')} <hanako@minato.example>`, [{ name: '港 花子', address: 'hanako@minato.example' }]],
    ['To: "Minato, Hanako" <hanako@minato.example>', [{ name: 'Minato, Hanako', address: 'hanako@minato.example' }]],
    [
      'To: a@minato.example, B <b@minato.example>',
      [
        { name: '', address: 'a@minato.example' },
        { name: 'B', address: 'b@minato.example' },
      ],
    ],
  ])('reads %s', async (line, to) => {
    expect((await mailOf(withHeader(line))).to).toEqual(to);
  });

  it('has no one where a header names no one', async () => {
    expect(await mailOf(['Subject: nobody'])).toMatchObject({ from: [], to: [], cc: [], messageId: '' });
  });

  it('takes even what is hardly a mail: whoever sent it wants to see it', async () => {
    expect(await parseMail(Buffer.alloc(0), about)).toMatchObject({ subject: '', text: '', html: '', links: [] });
  });

  it('keeps every header line, unfolded, under its name in lower case', async () => {
    const mail = await mailOf([...headers, 'Auto-Submitted: auto-generated', 'X-Long: one\r\n two\r\n\tthree']);
    expect(mail.headers).toContainEqual({ name: 'auto-submitted', line: 'Auto-Submitted: auto-generated' });
    expect(mail.headers).toContainEqual({ name: 'x-long', line: 'X-Long: one two three' });
  });

  it('shows both forms of a mail that has two', async () => {
    const part = (type: string, text: string): string => `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}\r\n`;
    const body = `${part('text/plain', '受け付けました')}${part('text/html', '<p>受け付けました</p>')}--b--\r\n`;
    const mail = await mailOf(headers, body, 'multipart/alternative; boundary=b');
    expect(mail.text.trim()).toBe('受け付けました');
    expect(mail.html).toContain('<p>受け付けました</p>');
  });
});

describe('The links of a mail', () => {
  const linksOf = async (text: string): Promise<readonly string[]> => (await mailOf(headers, text)).links;

  it.each([
    ['none', 'お知らせです', []],
    ['one on its own line', '▼URL\nhttps://csite.example/s#abc_DEF-123\nまで', ['https://csite.example/s#abc_DEF-123']],
    ['one in brackets', 'see <https://csite.example/a>.', ['https://csite.example/a']],
    ['one in quotes', 'see "http://csite.example/a?b=c&d=e"', ['http://csite.example/a?b=c&d=e']],
    ['one before a full-width blank', 'https://csite.example/a\u3000をご覧ください', ['https://csite.example/a']],
    ['one twice, named once', 'http://a.example/ http://a.example/', ['http://a.example/']],
    ['several, in order', 'http://b.example/ http://a.example/', ['http://b.example/', 'http://a.example/']],
    ['no other kinds of address', 'mailto:a@b.example ftp://a.example javascript:alert(1)', []],
  ])('are found: %s', async (_what, text, links) => {
    expect(await linksOf(text)).toEqual(links);
  });
});

describe('The faults of a mail server', () => {
  it.each(mailFaults)('%s is one of them', (fault) => {
    expect(isMailFault(fault)).toBe(true);
  });

  it.each(['', 'None', 'broken', 'down ', 'toString', '__proto__'])('%j is none', (text) => {
    expect(isMailFault(text)).toBe(false);
  });

  it.each([
    ['temporary', 451, /^4\./],
    ['permanent', 550, /^5\./],
  ] as const)('%s refuses recipients with %i, and an enhanced code that agrees', (fault, responseCode, message) => {
    const refused = refusal(fault);
    expect(refused).toMatchObject({ responseCode });
    expect(refused?.message).toMatch(message);
  });

  it.each(['none', 'drop-after-data', 'down'] as const)('%s refuses no recipient', (fault) => {
    expect(refusal(fault)).toBeUndefined();
  });
});
