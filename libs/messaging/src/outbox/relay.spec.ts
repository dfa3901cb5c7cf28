import { eventually } from '@csite/embedded';
import { cloudEvent } from '@csite/protocol';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { OrderChanged, Shop, upTo, Voucher } from '../testbed/shop.testbed';

describe('the outbox', () => {
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

  const published = (): Promise<boolean> =>
    shop.record
      .sql<{ waiting: number }>('select count(*)::int as waiting from outbox where published_at is null')
      .then(([row]) => row?.waiting === 0);
  const inStream = (name = 'EVENTS'): Promise<number> =>
    streams.streams.info(name).then(
      (info) => info.state.messages,
      () => -1,
    );

  it('publishes what was committed, as a CloudEvent', async () => {
    await shop.replica();
    await shop.change('order-1', 1);
    await eventually('published', published);
    const message = await streams.streams.getMessage('EVENTS', { last_by_subj: OrderChanged.subject });
    expect(message?.json()).toEqual({ total: 100 });
    const header = (name: string): string | undefined => message?.header.get(name);
    expect(header(cloudEvent.specVersion)).toBe('1.0');
    expect(header(cloudEvent.id)).toBe(header('Nats-Msg-Id'));
    expect(header(cloudEvent.source)).toBe('/csite/shop');
    expect(header(cloudEvent.type)).toBe(OrderChanged.subject);
    expect(header(cloudEvent.subject)).toBe('order-1');
    expect(header(cloudEvent.aggregateVersion)).toBe('1');
  });

  it('is woken by the commit rather than by its sweep', async () => {
    await shop.replica();
    await eventually('the stream exists', async () => (await inStream()) === 0);
    const waits: number[] = [];
    for (const version of upTo(5)) {
      const began = performance.now();
      await shop.change('order-1', version);
      await eventually('published', published);
      waits.push(performance.now() - began);
    }
    expect(waits.toSorted((a, b) => a - b)[2]).toBeLessThan(400);
  });

  it('forgets what was rolled back', async () => {
    await shop.replica();
    await expect(
      shop.record.transact(async (em) => {
        shop.note(em, 'order-1', 1);
        await em.flush();
        throw new Error('the change is refused after all');
      }),
    ).rejects.toThrow('refused');
    await shop.change('order-2', 1);
    await eventually('published', published);
    expect(await inStream()).toBe(1);
  });

  it('publishes a row that got its number early and was committed late', async () => {
    await shop.replica();
    const early = shop.record.transact(async (em) => {
      shop.note(em, 'slow-order', 1);
      await em.flush();
      await shop.change('quick-order', 1, 2, 3);
      await eventually('the quick ones are published', async () => (await inStream()) === 3);
    });
    await early;
    await eventually('the slow one too', async () => (await inStream()) === 4);
  });

  it('killed between commit and publish, publishes after all', async () => {
    await shop.change('order-1', 1, 2, 3);
    await shop.replica();
    await eventually('published', published);
    expect(await inStream()).toBe(3);
  });

  it('killed between publish and mark, publishes again and the stream keeps one', async () => {
    const first = await shop.replica();
    await shop.change('order-1', ...upTo(5));
    await eventually('published', published);
    await shop.dismiss(first);
    await shop.record.sql('update outbox set published_at = null');
    await shop.replica();
    await eventually('published', published);
    expect(await inStream()).toBe(5);
  });

  it('survives the death of its connection at any moment, without loss and in order', async () => {
    await shop.replica();
    await shop.replica();
    const orders = ['a', 'b', 'c'];
    const killing = setInterval(() => {
      void shop.record.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'csite-shop-leader'`);
    }, 230);
    await Promise.all(orders.map((order) => shop.change(order, ...upTo(60))));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    clearInterval(killing);
    await eventually('published', published);
    const versions = new Map<string, number[]>();
    const messages = await (
      await jetstream(await shop.bus.connect('reader')).consumers.get('EVENTS')
    ).fetch({ max_messages: 180, expires: 2_000 });
    for await (const each of messages) {
      const order = each.headers?.get(cloudEvent.subject) ?? '';
      versions.set(order, [...(versions.get(order) ?? []), Number(each.headers?.get(cloudEvent.aggregateVersion))]);
    }
    for (const order of orders) expect([...new Set(versions.get(order))]).toEqual(upTo(60));
  });

  it('has one leader among its replicas, and another when that one goes', async () => {
    const replicas = [await shop.replica(), await shop.replica(), await shop.replica()];
    const leaders = (): Promise<number | undefined> =>
      shop.record
        .sql<{ count: number }>(`select count(*)::int as count from pg_locks where locktype = 'advisory' and granted`)
        .then(([row]) => row?.count);
    await eventually('one leads', async () => (await leaders()) === 1);
    for (const replica of replicas.slice(0, 2)) {
      await shop.dismiss(replica);
      await eventually('one leads again', async () => (await leaders()) === 1);
    }
  });

  it('fills a stream again that was deleted', async () => {
    await shop.replica();
    await shop.change('order-1', ...upTo(20));
    await eventually('published', published);
    await streams.streams.delete('EVENTS');
    await eventually('all are back', async () => (await inStream()) === 20);
  });

  it('fills a stream again that was purged', async () => {
    await shop.replica();
    await shop.change('order-1', ...upTo(20));
    await eventually('published', published);
    await eventually('seen by the keeper', () => shop.record.sql('select 1 from stream_mark').then((rows) => rows.length === 2));
    await streams.streams.purge('EVENTS');
    await eventually('all are back', async () => (await inStream()) === 20);
  });

  it('puts the token of a link into the mail, and nowhere else', async () => {
    await shop.replica();
    await shop.mail('link-7');
    await eventually('published', published);
    const message = await streams.streams.getMessage('MAIL', { last_by_subj: Voucher.subject });
    expect(message?.json()).toEqual({ to: 'hanako@example.jp', token: 'token-of-link-7' });
    const [row] = await shop.record.sql<{ payload: object }>('select payload from outbox');
    expect(JSON.stringify(row)).not.toContain('token-of');
  });

  it('carries a backlog of thousands', async () => {
    await shop.record.sql(
      `insert into outbox (id, stream, subject, aggregate_id, version, occurred_at, payload)
       select gen_random_uuid(), 'EVENTS', 'evt.shop.order.changed.v1', 'order-' || n, 1, now(), '{"total":1}' from generate_series(1, 5000) n`,
    );
    await shop.replica();
    await eventually('published', published);
    expect((await streams.streams.info('EVENTS')).state.messages).toBe(5_000);
  });
});
