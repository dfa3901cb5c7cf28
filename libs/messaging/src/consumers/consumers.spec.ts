import { eventually } from '@csite/embedded';
import { cloudEvent } from '@csite/protocol';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import { OrderChanged, Shop, upTo } from '../testbed/shop.testbed';

describe('a consumer', () => {
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

  const exists = (stream: string): Promise<boolean> =>
    streams.streams.info(stream).then(
      () => true,
      () => false,
    );
  const count = (consumer: string): Promise<number> => shop.record.effects(consumer).then((all) => all.length);
  const deadLetters = (): Promise<{ cause: string; attempts: number; eventId: string; id: string }[]> =>
    shop.record.sql('select id, cause, attempts, event_id as "eventId" from dead_letter');

  it('takes in every event once, though each is delivered three times and shuffled', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await eventually('the stream exists', () => exists('EVENTS'));
    const publisher = jetstream(replica.connection);
    const deliveries = upTo(50)
      .flatMap((version) => [version, version, version])
      .toSorted(() => Math.random() - 0.5);
    for (const version of deliveries) {
      const about = headers();
      about.set(cloudEvent.id, `event-${version}`);
      about.set(cloudEvent.subject, `order-${version}`);
      about.set(cloudEvent.time, '2025-03-20T00:00:00Z');
      about.set(cloudEvent.aggregateVersion, String(version));
      await publisher.publish(OrderChanged.subject, '{"total":1}', { headers: about });
    }
    await eventually('all are taken in', () => replica.keeper.isSettled());
    expect((await shop.record.effects('billing-orders')).toSorted((a, b) => a - b)).toEqual(upTo(50));
  });

  it('of each name gets every event, and each aggregate in order: two relays, three consumers, random delays', async () => {
    const dawdling =
      (name: string) =>
      async (...[event, em]: Parameters<ReturnType<Shop['takesIn']>>): Promise<void> => {
        await pause(Math.random() * 10);
        if (Math.random() < 0.05) throw new Error('bad luck');
        await shop.takesIn(name)(event, em);
      };
    const consumers = Object.fromEntries(['one', 'two', 'three'].map((name) => [name, dawdling(name)]));
    await shop.replica({ consumers, retryDelaysMs: upTo(20) });
    const second = await shop.replica({ consumers, retryDelaysMs: upTo(20) });
    await Promise.all(['a', 'b', 'c', 'd'].map((order) => shop.change(order, ...upTo(40))));
    await eventually('all are taken in', () => second.keeper.isSettled());
    for (const name of ['one', 'two', 'three'])
      for (const order of ['a', 'b', 'c', 'd']) expect(await shop.record.effects(name, order)).toEqual(upTo(40));
  });

  it('keeps the order when its process dies with events in hand', async () => {
    const stuck = Promise.withResolvers<never>();
    let isStuck = true;
    let began = false;
    const consumers = {
      'billing-orders': async (...[event, em]: Parameters<ReturnType<Shop['takesIn']>>): Promise<void> => {
        began = true;
        if (isStuck) await stuck.promise;
        await shop.takesIn('billing-orders')(event, em);
      },
    };
    const doomed = await shop.replica({ consumers });
    await shop.change('order-1', 1, 2, 3);
    await eventually('events are in hand', () =>
      streams.consumers.info('EVENTS', 'billing-orders').then(
        (info) => info.num_ack_pending === 3,
        () => false,
      ),
    );
    await eventually('the first is worked on', () => began);
    isStuck = false;
    await doomed.connection.close();
    stuck.reject(new Error('killed'));
    await doomed.keeper.stop();
    await shop.replica({ consumers });
    await shop.change('order-1', 4);
    await eventually('all are taken in', async () => (await count('billing-orders')) === 4);
    expect(await shop.record.effects('billing-orders')).toEqual(upTo(4));
  });

  it('retries what fails, with what it had done rolled back', async () => {
    const attempts: number[] = [];
    const replica = await shop.replica({
      consumers: {
        'billing-orders': async (event, em) => {
          await shop.takesIn('billing-orders')(event, em);
          attempts.push(event.attempt);
          if (event.attempt < 3) throw new Error('not yet');
        },
      },
    });
    await shop.change('order-1', 1);
    await eventually('taken in', () => replica.keeper.isSettled());
    expect(attempts).toEqual([1, 2, 3]);
    expect(await shop.record.effects('billing-orders')).toEqual([1]);
    expect(await deadLetters()).toEqual([]);
  });

  it('parks a poison message with its cause while others flow, and takes it in when redriven', async () => {
    let poisonous = true;
    const replica = await shop.replica({
      consumers: {
        'billing-orders': async (event, em) => {
          if (event.aggregateId === 'poison' && poisonous) throw new Error('no such product: plutonium');
          await shop.takesIn('billing-orders')(event, em);
        },
      },
    });
    await shop.change('poison', 1);
    await shop.change('sound', 1, 2, 3);
    await eventually('all is dealt with', () => replica.keeper.isSettled());
    expect(await shop.record.effects('billing-orders', 'sound')).toEqual([1, 2, 3]);
    const [letter] = await deadLetters();
    expect(letter?.attempts).toBe(3);
    expect(letter?.cause).toContain('plutonium');

    const [list, redrive] = replica.keeper.handlers();
    expect(await list?.handle({}, undefined as never)).toMatchObject({ items: [{ deadLetterId: letter?.id, attempts: 3 }] });
    await expect(redrive?.handle({ deadLetterId: letter?.id }, undefined as never)).rejects.toThrow('plutonium');
    expect(await deadLetters()).toHaveLength(1);
    poisonous = false;
    await redrive?.handle({ deadLetterId: letter?.id }, undefined as never);
    expect(await shop.record.effects('billing-orders', 'poison')).toEqual([1]);
    expect(await deadLetters()).toEqual([]);
  });

  it('parks garbage at once', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await eventually('the stream exists', () => exists('EVENTS'));
    const publisher = jetstream(replica.connection);
    await publisher.publish(OrderChanged.subject, 'not JSON');
    await publisher.publish(OrderChanged.subject, Buffer.from([0, 255, 0]));
    await publisher.publish(OrderChanged.subject, 'x'.repeat(900_000));
    await shop.change('order-1', 1);
    await eventually('all is dealt with', () => replica.keeper.isSettled());
    expect(await deadLetters()).toHaveLength(3);
    expect(await shop.record.effects('billing-orders')).toEqual([1]);
  });

  it('parks at once what no table could hold, with its cause', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await eventually('the stream exists', () => exists('EVENTS'));
    const forged = [
      { [cloudEvent.aggregateVersion]: '99999999999', [cloudEvent.time]: '2025-03-20T00:00:00Z' },
      { [cloudEvent.aggregateVersion]: '1', [cloudEvent.time]: '-200000-01-01T00:00:00Z' },
    ];
    for (const [index, each] of forged.entries()) {
      const about = headers();
      for (const [name, value] of Object.entries({ [cloudEvent.id]: `forged-${index}`, ...each })) about.set(name, value);
      await jetstream(replica.connection).publish(OrderChanged.subject, '{"total":1}', { headers: about });
    }
    await eventually('all is dealt with', () => replica.keeper.isSettled());
    const causes = (await deadLetters()).toSorted((a, b) => a.eventId.localeCompare(b.eventId)).map(({ cause }) => cause);
    expect(causes).toEqual([expect.stringContaining('ce-aggregateversion'), expect.stringContaining('ce-time')]);
    expect(await shop.record.effects('billing-orders')).toEqual([]);
  });

  it('that cannot write a dead letter loses nothing', async () => {
    const replica = await shop.replica({
      consumers: {
        'billing-orders': () => Promise.reject(new Error('never')),
      },
    });
    await shop.record.sql('alter table dead_letter rename to gone');
    await shop.change('order-1', 1);
    await eventually('the write has failed', () =>
      replica.log.lines.some((line) => line.message.startsWith('A dead letter could not')),
    );
    await shop.record.sql('alter table gone rename to dead_letter');
    await eventually('it is written', async () => (await deadLetters()).length === 1);
  });

  it('goes on with work that takes longer than the server waits for an answer', async () => {
    let begun = 0;
    const replica = await shop.replica({
      consumers: {
        'billing-orders': async (event, em) => {
          begun += 1;
          await pause(2_500);
          await shop.takesIn('billing-orders')(event, em);
        },
      },
      acknowledgeWithinMs: 900,
    });
    await shop.change('order-1', 1);
    await eventually('taken in', async () => (await count('billing-orders')) === 1);
    await eventually('settled', () => replica.keeper.isSettled());
    expect(begun).toBe(1);
    expect((await streams.consumers.info('EVENTS', 'billing-orders')).delivered.consumer_seq).toBe(1);
  });

  it('that was deleted on the server is made again and goes on', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await shop.change('order-1', 1, 2);
    await eventually('taken in', () => replica.keeper.isSettled());
    await streams.consumers.delete('EVENTS', 'billing-orders');
    await shop.change('order-1', 3);
    await eventually('taken in', async () => (await count('billing-orders')) === 3);
    expect(await shop.record.effects('billing-orders')).toEqual([1, 2, 3]);
  });

  it('takes in nothing twice when the stream is wiped and filled again', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await shop.change('order-1', ...upTo(30));
    await eventually('taken in', () => replica.keeper.isSettled());
    await streams.streams.delete('EVENTS');
    await shop.change('order-1', 31);
    await eventually('the stream is full again', () =>
      streams.streams.info('EVENTS').then(
        (info) => info.state.messages === 31,
        () => false,
      ),
    );
    await eventually('taken in', () => replica.keeper.isSettled().catch(() => false));
    expect(await shop.record.effects('billing-orders')).toEqual(upTo(31));
  });

  it('survives a nats-server that is killed and comes back', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await shop.change('order-1', 1);
    await eventually('taken in', () => replica.keeper.isSettled());
    await shop.bus.server.kill();
    await shop.change('order-1', 2, 3);
    await pause(1_000);
    await shop.bus.server.restart();
    await eventually('taken in', async () => (await count('billing-orders')) === 3);
    expect(await shop.record.effects('billing-orders')).toEqual([1, 2, 3]);
  });

  it('survives a PostgreSQL that is away, without counting it against the events', async () => {
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await shop.change('order-1', 1);
    await eventually('taken in', () => replica.keeper.isSettled());
    await shop.record.server.restart();
    await eventually('back', () =>
      shop.change('order-1', 2).then(
        () => true,
        () => false,
      ),
    );
    await eventually('taken in', () => replica.keeper.isSettled().catch(() => false));
    expect(await shop.record.effects('billing-orders')).toEqual([1, 2]);
    expect(await deadLetters()).toEqual([]);
  });

  it('drains a backlog of thousands, each event once', async () => {
    await shop.record.sql(
      `insert into outbox (id, stream, subject, aggregate_id, version, occurred_at, payload)
       select gen_random_uuid(), 'EVENTS', 'evt.shop.order.changed.v1', 'order-' || n % 100, n / 100, now(), '{"total":1}' from generate_series(0, 2999) n`,
    );
    const replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
    await eventually('taken in', async () => (await count('billing-orders')) >= 3_000);
    await eventually('settled', () => replica.keeper.isSettled());
    expect(await count('billing-orders')).toBe(3_000);
  });
});
