import { type MailCatcher, startMailCatcher, waitUntil } from '@csite/embedded';
import { CustomerChanged, type CustomerSnapshot, NoticeAnnounced } from '@csite/protocol';
import { CustomerWall, TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { INestMicroservice } from '@nestjs/common';
import { notificationMigrations } from '../notification.migrations';
import { NotificationModule } from '../notification.module';
import { aCustomer, aNotice } from '../test/snapshots';

describe('an important notice', () => {
  let world: TestWorld;
  let notification: INestMicroservice;
  let catcher: MailCatcher;
  beforeAll(async () => {
    catcher = await startMailCatcher();
    world = await TestWorld.start();
    const env = { SMTP_URL: catcher.smtpUrl, PUBLIC_URL: 'https://csite.example', MAILING_PER_MINUTE: '60000' };
    notification = await world.service('notification', NotificationModule, notificationMigrations, { env });
    await world.replica('notification');
  });
  beforeEach(async () => {
    for (const table of ['mail', 'mailing', 'mail_recipient']) await world.sql('notification', `delete from ${table}`);
    catcher.clear();
  });
  afterAll(async () => {
    await world.stop();
    await catcher.stop();
  });

  const learn = (changes: Partial<CustomerSnapshot>, version = 1): Promise<void> => {
    const data = aCustomer(changes);
    return world.publish(CustomerChanged, { aggregateId: data.customerId, version, data });
  };
  const announce = (notice = aNotice({ noticeId: newId() })): Promise<void> =>
    world.publish(NoticeAnnounced, { aggregateId: notice.noticeId, version: 1, data: notice });
  const done = (mails: number): Promise<void> =>
    waitUntil(`a mailing of ${mails}`, 20_000, async () => {
      const [row] = await world.sql<{ n: number }>(
        'notification',
        'select count(*)::integer as n from mailing where done_at is not null',
      );
      if (row?.n !== 1 || catcher.mails().length < mails) throw new Error(`${row?.n} done, ${catcher.mails().length} mails`);
    });
  const reached = (): string[] =>
    catcher
      .mails()
      .flatMap(({ envelope }) => envelope.to)
      .sort();
  const having = (product: string, subdomain: string) => ({
    environments: [{ product, subdomain, url: `https://${subdomain}.example` }],
  });

  it('goes to the contractor mail of every customer who has one of its products, to nobody else, each alone', async () => {
    await learn({ customerId: newId(), ...having('neo', 'one') }, 1);
    const two = aCustomer({ customerId: newId(), ...having('chatluck', 'two') });
    await learn({ ...two, contractor: { ...two.contractor, email: 'keiyaku@two.example' } });
    await learn({ ...two, ...having('other', 'three'), customerId: newId() });
    await world.settled();
    await announce(aNotice({ noticeId: newId(), products: ['neo', 'chatluck'] }));
    await done(2);
    expect(reached()).toEqual(['info@sumple-data.example', 'keiyaku@two.example']);
    expect(catcher.mails().map(({ cc }) => cc)).toEqual([[], []]);
  });

  it('goes where the contractor mail is now', async () => {
    const customer = aCustomer({ customerId: newId() });
    await learn({ ...customer, contractor: { ...customer.contractor, email: 'new@sumple-data.example' } }, 2);
    await learn(customer, 1);
    await world.settled();
    await announce();
    await done(1);
    expect(reached()).toEqual(['new@sumple-data.example']);
  });

  it('is mailed once, however often it is announced', async () => {
    await learn({ customerId: newId() });
    await world.settled();
    const notice = aNotice({ noticeId: newId() });
    for (let time = 0; time < 3; time += 1) await announce(notice);
    await done(1);
    await world.settled();
    await announce(notice);
    await world.settled();
    expect(await world.sql('notification', 'select id from mail')).toHaveLength(1);
  });

  it('says what it is about, structured, in both languages, and where to read on', async () => {
    await learn({ customerId: newId() });
    await world.settled();
    const notice = aNotice({ noticeId: newId() });
    await announce(notice);
    await done(1);
    const [mail] = catcher.mails();
    expect(mail?.subject).toBe('【重要】サービス停止のお知らせ');
    expect(mail?.html).toContain('<strong>4月13日</strong>に停止します。');
    expect(mail?.html).toContain('<a href="https://csite.example/faqs">FAQ</a>');
    expect(mail?.text).toContain('4月13日に停止します。');
    expect(mail?.text).toContain('■ Planned outage');
    expect(mail?.text).toContain('期間: 2025年4月13日 01:00 〜 2025年4月13日 05:00');
    expect(mail?.links).toContain(`https://csite.example/notices/${notice.noticeId}`);
  });

  it('reaches the others where one address is none', async () => {
    await learn({ customerId: newId() });
    await learn({ customerId: newId() });
    await world.settled();
    await world.sql(
      'notification',
      `update mail_recipient set email = 'a b@c' where customer_id = (select min(customer_id::text)::uuid from mail_recipient)`,
    );
    await announce();
    await done(1);
    expect(await world.sql('notification', 'select queued, skipped from mailing')).toEqual([{ queued: 1, skipped: 1 }]);
  });

  it('waits while many of its mails wait, so that receipts do not', async () => {
    await world.sql(
      'notification',
      `insert into mail (id, template, message_id, subject, to_name, to_address, content, state, pending, refused, attempts, log,
         queued_at, created_at, next_attempt_at)
       select gen_random_uuid(), 'notice-announced', n::text, '', '', '', '{}', 'failed', '{}', '{}', 1, '[]', now(), now(),
         now() + interval '1 hour' from generate_series(1, 300) as n`,
    );
    await learn({ customerId: newId() });
    await world.settled();
    await announce();
    await world.settled();
    await world.sql('notification', `update mailing set next_page_at = now() - interval '1 minute'`);
    await waitUntil('a look at the mailing', 10_000, async () => {
      const waiting = await world.sql('notification', `select from mailing where next_page_at > now() - interval '30 seconds'`);
      if (waiting.length === 0) throw new Error('not looked at yet');
    });
    expect(await world.sql('notification', 'select queued from mailing where done_at is null')).toEqual([{ queued: 0 }]);
    await world.sql('notification', 'delete from mail');
    await done(1);
  });

  it('knows recipients that are kept from other customers', async () => {
    for (const customerId of [newId(), newId()]) await learn({ customerId });
    await world.settled();
    const wall = new CustomerWall(world, 'notification', notification);
    expect(await wall.tried()).toContain('mail_recipient');
    expect(await wall.breaches()).toEqual([]);
    // Work lists: no handler for accounts reads them, and one mailing is for all.
    expect(await wall.unowned()).toEqual(['mail', 'mailing']);
  });
});
