import { eventually } from '@csite/embedded';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { setTimeout as pause } from 'node:timers/promises';
import { Shop, upTo } from '../testbed/shop.testbed';

const retentionMs = 3_000;

describe('what was published and taken in', () => {
  let shop: Shop;
  let streams: JetStreamManager;

  beforeAll(async () => {
    shop = await Shop.open();
    streams = await jetstreamManager(await shop.bus.connect('observer'));
  });

  afterEach(async () => {
    await shop.clear();
    for (const name of ['EVENTS', 'MAIL']) await streams.streams.delete(name).catch(() => false);
  });

  afterAll(() => shop.close());

  const count = (table: string, where = 'true'): Promise<number> =>
    shop.record
      .sql<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)
      .then(([row]) => row?.count ?? -1);

  it('is forgotten by outbox and stream after its time, without being taken for a loss', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') }, retentionMs });
    await shop.change('order-1', ...upTo(10));
    await eventually('taken in', async () => (await count('inbox')) === 10);
    await shop.change('order-2', 1, 2);
    await eventually('all are gone', async () => (await count('outbox')) === 0);
    expect((await streams.streams.info('EVENTS')).state.messages).toBe(0);
    await shop.change('order-2', 3);
    await eventually('taken in', async () => (await count('inbox')) === 13);
    await pause(2_500);
    expect(replica.log.lines.filter(({ message }) => message.includes('lost'))).toEqual([]);
    expect(await shop.record.effects('billing-orders', 'order-1')).toEqual(upTo(10));
    expect(await shop.record.effects('billing-orders', 'order-2')).toEqual(upTo(3));
  });

  it('stays in the inbox a day longer, and in the outbox until it is published', async () => {
    await shop.record.sql(
      `insert into inbox (consumer, event_id, received_at)
       select 'billing-orders', 'event-' || hours, now() - make_interval(hours => hours) from generate_series(1, 48) hours`,
    );
    await shop.change('order-1', 1);
    await shop.record.sql(`update outbox set recorded_at = now() - interval '100 days', stream = 'NONE'`);
    await shop.replica({ retentionMs });
    await eventually('the inbox is pruned', async () => (await count('inbox')) === 23);
    expect(await count('outbox')).toBe(1);
  });

  it('is pruned in batches until none is left that is old, and no other', async () => {
    await shop.record.sql(
      `insert into outbox (id, stream, subject, aggregate_id, version, occurred_at, payload, recorded_at, published_at)
       select gen_random_uuid(), 'EVENTS', 'evt.shop.order.changed.v1', 'order-' || n, 1, now(), '{}', now() - days, now() - days
         from generate_series(1, 2502) n, lateral (select make_interval(days => case when n > 2500 then 20 else 40 end) as days) age`,
    );
    await shop.replica();
    await eventually('pruned', async () => (await count('outbox')) === 2);
  });

  it('can be told again for thirty days unless a service says otherwise', async () => {
    await shop.replica();
    const days = (): Promise<number> =>
      streams.streams.info('EVENTS').then(
        ({ config }) => config.max_age / 86_400_000_000_000,
        () => 0,
      );
    await eventually('the stream is made', async () => (await days()) === 30);
  });
});
