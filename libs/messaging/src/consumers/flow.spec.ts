import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { EVENTS, ensureStream } from '../streams/streams';
import { BusTestbed } from '../testbed/bus.testbed';
import { flow } from './flow';

describe('the flow of a pull', () => {
  let bus: BusTestbed;
  let connection: NatsConnection;

  beforeAll(async () => {
    bus = await BusTestbed.start();
    connection = await bus.connect('shop');
    await ensureStream(await jetstreamManager(connection), EVENTS);
  });
  afterAll(() => bus.stop());

  const pull = async () => {
    const consumer = await jetstream(connection).consumers.get(EVENTS);
    const messages = await consumer.consume({ expires: 10_000, idle_heartbeat: 1_000 });
    return { messages, name: (await consumer.info()).name };
  };
  const tell = (id: string) => jetstream(connection).publish('evt.shop.order.changed.v1', id);

  it('stays open for nobody when its reader fails', async () => {
    const { messages } = await pull();
    await tell('order-1');
    const reading = async (): Promise<void> => {
      for await (const message of flow(messages, new AbortController().signal)) throw new Error(message.string());
    };
    await expect(reading()).rejects.toThrow('order-1');
    expect(await messages.closed()).toBeUndefined();
  });

  it('ends when its reader is to stop, also before it began', async () => {
    const over = new AbortController();
    const { messages } = await pull();
    for await (const message of flow(messages, over.signal)) over.abort(message.subject);
    const { messages: late } = await pull();
    for await (const message of flow(late, over.signal)) throw new Error(`Too late: ${message.subject}`);
    expect(over.signal.reason).toBe('evt.shop.order.changed.v1');
  });

  it('ends when the stream is gone', async () => {
    const { messages } = await pull();
    const reading = (async () => {
      let read = 0;
      for await (const { seq } of flow(messages, new AbortController().signal)) read = seq;
      return read;
    })();
    await (await jetstreamManager(connection)).streams.delete(EVENTS);
    expect(await reading).toBeLessThan(2);
  });
});
