import { type MailCatcher, startMailCatcher, waitUntil } from '@csite/embedded';
import {
  AccountCreated,
  ApplicationSubmitted,
  type ApplicationSnapshot,
  ContractRenewalAnnounced,
  InvoiceAnnounced,
  InvitationLink,
  ListMails,
  type MailView,
  SignUpLink,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { notificationMigrations } from './notification.migrations';
import { NotificationModule } from './notification.module';
import { anAccount, anApplication, anInvoice, aRenewal } from './test/snapshots';

const TO = 'info@sumple-data.example';
const CC = 'hanako@sumple-data.example';
/** As long and as odd as a name may be: ends of lines, what looks like headers, addresses and links, what turns text around. */
const strangeNames = [
  '花子\nBcc: evil@x.example\n\n<b>本文</b>',
  '花子\u2028To: evil@x.example\u2029\u0085',
  '\u202e花子\u2066\u200f\ufeff',
  '"花子" <evil@x.example>, evil@x.example;',
  '=?utf-8?Q?=0D=0ABcc:_evil@x.example?=',
  'https://evil.example/s#x',
  '花'.repeat(200),
];

describe('mails', () => {
  let world: TestWorld;
  let catcher: MailCatcher;
  beforeAll(async () => {
    catcher = await startMailCatcher();
    world = await TestWorld.start();
    const env = { SMTP_URL: catcher.smtpUrl, PUBLIC_URL: 'https://csite.example', SMTP_TIMEOUT_SECONDS: '2' };
    await world.service('notification', NotificationModule, notificationMigrations, { env });
    await world.replica('notification');
  });
  beforeEach(async () => {
    await world.sql('notification', 'delete from mail');
    catcher.clear();
  });
  afterEach(() => catcher.fail('none'));
  afterAll(async () => {
    await world.stop();
    await catcher.stop();
  });

  const submit = (changes: Partial<ApplicationSnapshot> = {}, id = newId()): Promise<void> => {
    const data = anApplication({ applicationId: newId(), ...changes });
    return world.publish(ApplicationSubmitted, { aggregateId: data.applicationId, version: 1, data, id });
  };
  const mails = async (): Promise<MailView[]> => (await world.bus.ask(ListMails, { limit: 100 })).items;
  const until = (state: MailView['state'], count = 1): Promise<void> =>
    waitUntil(`${count} mails that are ${state}`, 20_000, async () => {
      const found = await mails();
      if (found.filter((mail) => mail.state === state).length < count) throw new Error(JSON.stringify(found));
    });
  const arrivals = (): string[] => catcher.mails().map(({ messageId }) => messageId);

  it('confirm an application, To the contractor and Cc the applicant', async () => {
    await submit();
    await until('sent');
    expect(catcher.mails()).toMatchObject([
      {
        to: [{ address: TO }],
        cc: [{ address: CC }],
        envelope: { to: [TO, CC] },
        subject: 'ご契約内容変更のお申込みを受け付けました',
      },
    ]);
    expect(await mails()).toMatchObject([{ template: 'application-submitted', attempts: 1, log: [{ outcome: 'accepted' }] }]);
  });

  it('go once to a person who is contractor and applicant', async () => {
    await submit({ applicant: { accountId: newId(), name: 'ネオ 太郎', email: TO.toUpperCase() } });
    await until('sent');
    expect(catcher.mails()).toMatchObject([{ cc: [], envelope: { to: [TO] } }]);
  });

  it('are sent once each, by two replicas, however often the event is delivered', async () => {
    const ids = Array.from({ length: 15 }, () => newId());
    for (const id of [...ids, ...ids]) await submit({}, id);
    await until('sent', 15);
    await world.settled();
    expect(arrivals()).toHaveLength(15);
    expect(new Set(arrivals()).size).toBe(15);
  });

  it('wait while the mail server is away, and then all arrive', async () => {
    await catcher.fail('down');
    for (let one = 0; one < 5; one += 1) await submit();
    await until('failed');
    expect(await mails()).toHaveLength(5);
    await catcher.fail('none');
    await until('sent', 5);
    expect(new Set(arrivals()).size).toBe(5);
    expect(arrivals()).toHaveLength(5);
  });

  it('are tried again when the server says later', async () => {
    await catcher.fail('temporary');
    await submit();
    await until('failed');
    expect(await mails()).toMatchObject([
      { log: [{ outcome: 'deferred', response: expect.stringContaining('4.3.2') as string }] },
    ]);
    await catcher.fail('none');
    await until('sent');
    expect(arrivals()).toHaveLength(1);
  });

  it('are abandoned with the reason when the server refuses', async () => {
    await catcher.fail('permanent');
    await submit();
    await until('abandoned');
    expect(await mails()).toMatchObject([
      { log: [{ outcome: 'refused', response: expect.stringContaining('5.1.1') as string }] },
    ]);
  });

  it('bear the same Message-ID when nobody knows whether they arrived', async () => {
    await catcher.fail('drop-after-data');
    await submit();
    await until('failed');
    expect(await mails()).toMatchObject([{ log: [{ outcome: 'unclear' }] }]);
    await catcher.fail('none');
    await until('sent');
    expect(arrivals().length).toBeGreaterThan(1);
    expect(new Set(arrivals()).size).toBe(1);
  });

  it('claimed by a replica that died are taken over when its lease is over', async () => {
    await catcher.fail('down');
    await submit();
    await until('failed');
    await world.sql('notification', `update mail set next_attempt_at = now() + interval '3 seconds', attempts = attempts + 1`);
    await catcher.fail('none');
    await until('sent');
    expect(arrivals()).toHaveLength(1);
  });

  it('are listed newest first, page by page, by state and by reader; a cursor that is none is refused', async () => {
    for (let one = 0; one < 3; one += 1) await submit();
    await submit({ contractor: { company: '港', name: '港 花子', email: 'keiyaku@minato.example' } });
    await until('sent', 4);
    const first = await world.bus.ask(ListMails, { limit: 3 });
    const second = await world.bus.ask(ListMails, { limit: 3, cursor: first.nextCursor });
    expect(new Set([...first.items, ...second.items].map(({ mailId }) => mailId)).size).toBe(4);
    expect(second.nextCursor).toBeUndefined();
    expect((await world.bus.ask(ListMails, { recipient: 'KEIYAKU@minato.example' })).items).toHaveLength(1);
    expect((await world.bus.ask(ListMails, { state: 'failed' })).items).toEqual([]);
    for (const cursor of ['x', '-'.repeat(36)])
      await expect(world.bus.ask(ListMails, { cursor })).rejects.toMatchObject({ kind: 'invalid', code: 'cursor.invalid' });
  });

  it('tell contractor and owners of a new account, each on their own', async () => {
    const owners = [
      { name: '佐藤 一郎', email: 'sato@sumple-data.example' },
      { name: 'ネオ 太郎', email: TO },
      { name: '山田 花子', email: CC },
    ];
    const account = anAccount({ owners });
    await world.publish(AccountCreated, { aggregateId: account.accountId, version: 1, data: account });
    await until('sent', 2);
    expect(catcher.mails().map(({ envelope }) => envelope.to.join())).toEqual(
      expect.arrayContaining([TO, 'sato@sumple-data.example']),
    );
    expect(catcher.mails()).toHaveLength(2);
  });

  it('tell nobody of an account that came by sign-up: its notices bear links, and come from identity', async () => {
    const account = anAccount({ origin: 'sign-up' });
    await world.publish(AccountCreated, { aggregateId: account.accountId, version: 1, data: account });
    await world.settled();
    expect(await mails()).toEqual([]);
  });

  it('tell the contractor alone that a contract renews', async () => {
    const renewal = aRenewal();
    await world.publish(ContractRenewalAnnounced, { aggregateId: renewal.contractId, version: 1, data: renewal });
    await until('sent');
    expect(catcher.mails()).toMatchObject([{ subject: 'ご契約更新のご案内', cc: [], envelope: { to: [TO] } }]);
  });

  it('tell each billing mail of a document, in a mail of its own, with the PDF where it comes along', async () => {
    const attachment = { fileName: 'invoice-2025-000001.pdf', sha256: 'ff', base64: Buffer.from('%PDF-1.7').toString('base64') };
    const invoice = anInvoice({ attachment });
    await world.publish(InvoiceAnnounced, { aggregateId: invoice.invoiceId, version: 2, data: invoice });
    await until('sent', 2);
    expect(catcher.mails().map(({ envelope }) => envelope.to)).toEqual(
      expect.arrayContaining([['keiri@sumple-data.example'], ['bu@sumple-data.example']]),
    );
    for (const { attachments } of catcher.mails())
      expect(attachments).toEqual([{ fileName: 'invoice-2025-000001.pdf', size: 8 }]);
  });

  describe('with a one-time link', () => {
    const token = 'x7Yk-_q2'.repeat(5) + 'abc';
    const send = (id: string, expiresAt = '2099-01-01T00:00:00+09:00'): Promise<void> =>
      world.send(SignUpLink, {
        id,
        data: { to: { name: '山田 花子', address: CC }, company: '株式会社サンブルデータ', token, expiresAt },
      });

    it('carry the link unbroken, and leave no trace of it in the database', async () => {
      const id = newId();
      await send(id);
      await until('sent');
      expect(catcher.mails()).toMatchObject([{ subject: 'アカウント作成のお申込みを受け付けました', envelope: { to: [CC] } }]);
      expect(catcher.mails()[0]?.links).toContain(`https://csite.example/s#${token}`);
      const rows = await world.sql<{ row: string }>('notification', 'select to_jsonb(mail)::text as row from mail');
      const inbox = await world.sql<{ row: string }>('notification', 'select to_jsonb(inbox)::text as row from inbox');
      expect(JSON.stringify([rows, inbox])).not.toContain(token);
      expect(await mails()).toMatchObject([{ mailId: id, template: 'sign-up-link' }]);
    });

    it('are what they are for everybody, whatever people call themselves and their company', async () => {
      const names = ['山田 花子', ...strangeNames];
      for (const name of names) {
        const data = { to: { name, address: CC }, company: name, invitedBy: name, token, expiresAt: '2099-01-01T00:00:00+09:00' };
        await world.send(InvitationLink, { id: newId(), data });
      }
      await until('sent', names.length);
      const [usual, ...others] = catcher.mails().map(({ envelope, to, cc, headers, subject, links, text }) => ({
        people: [envelope.to, to.map(({ address }) => address), cc],
        headers: headers.map(({ name }) => name).sort(),
        subject,
        links,
        lines: text.split('\n').length,
        signs: /[\p{Cf}\p{Zl}\p{Zp}\u0085]/u.test(text),
      }));
      expect(usual).toMatchObject({ people: [[CC], [CC], []], signs: false });
      expect(usual?.links).toContain(`https://csite.example/i#${token}`);
      expect(others).toEqual(names.slice(1).map(() => usual));
    });

    it('of an invitation go to the invitee alone', async () => {
      const data = {
        to: { name: '港 花子', address: CC },
        company: 'みなと商事株式会社',
        invitedBy: '港 二郎',
        token,
        expiresAt: '2099-01-01T00:00:00+09:00',
      };
      await world.send(InvitationLink, { id: newId(), data });
      await until('sent');
      expect(catcher.mails()).toMatchObject([
        { subject: 'アカウント追加のお申込みを受け付けました', cc: [], envelope: { to: [CC] } },
      ]);
      expect(catcher.mails()[0]?.links).toContain(`https://csite.example/i#${token}`);
    });

    it('come again until the server takes them, with the same Message-ID', async () => {
      await catcher.fail('temporary');
      await send(newId());
      await until('failed');
      await catcher.fail('none');
      await until('sent');
      expect(arrivals()).toHaveLength(1);
    });

    it('are of no use when the link has expired meanwhile', async () => {
      await send(newId(), '2020-01-01T00:00:00+09:00');
      await until('abandoned');
      expect(catcher.mails()).toEqual([]);
    });
  });
});
