import { eventually } from '@csite/embedded';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { Shop } from '../testbed/shop.testbed';
import type { Received } from './received';

describe('a mail with a one-time link', () => {
  let shop: Shop;
  let streams: JetStreamManager;
  let accepted: Received<object>[];

  beforeAll(async () => {
    shop = await Shop.open();
    streams = await jetstreamManager(await shop.bus.connect('observer'));
  });

  beforeEach(() => {
    accepted = [];
  });

  afterEach(async () => {
    await shop.clear();
    for (const name of ['EVENTS', 'MAIL']) await streams.streams.delete(name).catch(() => false);
  });

  afterAll(() => shop.close());

  const accept = (mail: Received<object>): Promise<void> => Promise.resolve(void accepted.push(mail));
  const waiting = (): Promise<number> => streams.streams.info('MAIL').then((info) => info.state.messages);
  const everythingStored = async (): Promise<string> => {
    const tables = ['outbox', 'inbox', 'dead_letter'];
    const rows = await Promise.all(tables.map((table) => shop.record.sql(`select t::text, t.* from ${table} t`)));
    return (
      JSON.stringify(rows) +
      rows
        .flat()
        .map((row) => ('payload' in row && row.payload instanceof Buffer ? row.payload.toString() : ''))
        .join()
    );
  };

  it('is delivered with its token and leaves the queue', async () => {
    const replica = await shop.replica({ deliver: accept });
    const mailId = await shop.mail('link-1');
    await eventually('delivered', () => replica.keeper.isSettled());
    expect(accepted).toMatchObject([{ id: mailId, data: { to: 'hanako@example.jp', token: 'token-of-link-1' } }]);
    expect(await waiting()).toBe(0);
    expect(await everythingStored()).not.toContain('token-of');
  });

  it('stays in the queue until the mail server takes it', async () => {
    let isDown = true;
    const replica = await shop.replica({
      deliver: (mail) => (isDown ? Promise.reject(new Error('450 try later')) : accept(mail)),
    });
    await shop.mail('link-1');
    await eventually('refused', () => replica.log.lines.some((line) => line.message.includes('trying again')));
    expect(await waiting()).toBe(1);
    isDown = false;
    await eventually('delivered', () => replica.keeper.isSettled());
    expect(accepted).toHaveLength(1);
  });

  it('is not delivered again when the queue was lost and filled anew', async () => {
    const replica = await shop.replica({ deliver: accept });
    await shop.mail('link-1');
    await eventually('delivered', () => replica.keeper.isSettled());
    await streams.streams.delete('MAIL');
    await eventually('noticed', () => replica.log.lines.some((line) => line.message.includes('publishing them again')));
    await eventually('settled', () => replica.keeper.isSettled().catch(() => false));
    expect(accepted).toHaveLength(1);
  });

  it('that outlives its link is parked without its token, and is not redriven', async () => {
    const replica = await shop.replica({ deliver: () => Promise.reject(new Error('550 no such mailbox')), mailLifetimeMs: 0 });
    await shop.mail('link-1');
    await eventually('parked', () => shop.record.sql('select 1 from dead_letter').then((rows) => rows.length === 1));
    expect(await everythingStored()).not.toContain('token-of');
    const [letter] = await shop.record.sql<{ id: string }>('select id from dead_letter');
    const [, redrive] = replica.keeper.handlers();
    await expect(redrive?.handle({ deadLetterId: letter?.id }, undefined as never)).rejects.toMatchObject({
      code: 'dead-letter.not-redrivable',
    });
  });
});
