import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailCatcher, type MailCatcher } from './start-mail-catcher';

const receipt = {
  from: { name: 'クラウド版カスタマーセンター', address: 'aporder@desknet.com' },
  to: { name: '港 花子', address: 'keiyaku@minato.example' },
  cc: { name: '担当', address: 'tanto@minato.example' },
  subject: 'ご契約内容変更のお申込みを受け付けました',
  text: '▼アカウント作成URL\nhttp://127.0.0.1:3000/s#abc_DEF-123\n',
  html: '<p>お申込みを受け付けました</p>',
};

describe('the mail catcher', () => {
  let catcher: MailCatcher;
  beforeEach(async () => {
    catcher = await startMailCatcher();
  });
  afterEach(() => catcher.stop());

  const send = async (mail = receipt): Promise<unknown> => {
    const transport = createTransport(catcher.smtpUrl);
    try {
      return await transport.sendMail(mail);
    } finally {
      transport.close();
    }
  };

  it('keeps what arrived, decoded, with the envelope', async () => {
    await send();
    expect(catcher.mails()).toMatchObject([
      {
        subject: 'ご契約内容変更のお申込みを受け付けました',
        from: [{ name: 'クラウド版カスタマーセンター', address: 'aporder@desknet.com' }],
        to: [{ name: '港 花子', address: 'keiyaku@minato.example' }],
        cc: [{ name: '担当', address: 'tanto@minato.example' }],
        envelope: { from: 'aporder@desknet.com', to: ['keiyaku@minato.example', 'tanto@minato.example'] },
        links: ['http://127.0.0.1:3000/s#abc_DEF-123'],
      },
    ]);
  });

  it('answers over HTTP, by recipient and subject, and forgets when told', async () => {
    await send();
    const count = async (query: string): Promise<number> =>
      ((await (await fetch(`${catcher.httpUrl}/api/mails${query}`)).json()) as []).length;
    expect(await count('')).toBe(1);
    expect(await count('?to=TANTO@minato.example')).toBe(1);
    expect(await count('?to=nobody@minato.example')).toBe(0);
    expect(await count(`?subject=${encodeURIComponent('ご契約内容変更')}`)).toBe(1);
    expect((await fetch(`${catcher.httpUrl}/api/mails`, { method: 'DELETE' })).status).toBe(204);
    expect(await count('')).toBe(0);
  });

  it.each([
    ['temporary', { responseCode: 451 }],
    ['permanent', { responseCode: 550 }],
    ['down', { code: 'ESOCKET' }],
  ] as const)('fails like a server that is %s, and heals', async (fault, error) => {
    await catcher.fail(fault);
    await expect(send()).rejects.toMatchObject(error);
    expect(catcher.mails()).toHaveLength(0);
    await catcher.fail('none');
    await send();
    expect(catcher.mails()).toHaveLength(1);
  });

  it('can take a mail and drop the connection before it says so', async () => {
    await catcher.fail('drop-after-data');
    await expect(send()).rejects.toThrow();
    expect(catcher.mails()).toHaveLength(1);
  });

  it('finds its mails again after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csite-mail-'));
    await catcher.stop();
    catcher = await startMailCatcher({ file: join(folder, 'mails.jsonl') });
    await send();
    await catcher.stop();
    catcher = await startMailCatcher({ file: join(folder, 'mails.jsonl') });
    expect(catcher.mails()).toMatchObject([{ subject: receipt.subject }]);
    rmSync(folder, { recursive: true });
  });
});
