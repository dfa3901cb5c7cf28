import { eventually } from '@csite/embedded';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@csite/values';
import { Publisher } from '../outbox/publisher';
import { ensureStream, EVENTS } from '../streams/streams';
import { LossyLine } from '../testbed/lossy.line';
import { OrderChanged, type Replica, Shop } from '../testbed/shop.testbed';

const CONSUMER = 'billing-orders';
/** More than the two heartbeats that a client waits for, and less than the pings after which it gives the connection up. */
const HEARTBEATS_MISSED_MS = 3_500;

describe('a consumer that the bus believes to have an event which never arrived', () => {
  let shop: Shop;
  let line: LossyLine;
  let direct: NatsConnection;
  let replica: Replica;

  beforeEach(async () => {
    shop = await Shop.open();
    direct = await shop.bus.connect('warehouse');
    await ensureStream(await jetstreamManager(direct), EVENTS);
    line = await LossyLine.to(shop.bus.server.url);
    replica = await shop.replica({
      consumers: { [CONSUMER]: shop.takesIn(CONSUMER) },
      busUrl: line.url,
      acknowledgeWithinMs: 8_000,
    });
    await publish(1);
    await takenIn(1);
  });

  afterEach(async () => {
    line.carry();
    await shop.close();
    line.close();
  });

  /** As the relay of another service does. */
  const publish = async (version: number): Promise<void> => {
    const about = { id: newId(), stream: EVENTS, subject: OrderChanged.subject, aggregateId: 'order-1', version };
    const entry = {
      ...about,
      linkId: null,
      refills: 0,
      customerId: null,
      payload: '{"total":1}',
      occurredAt: Temporal.Now.instant().toString(),
    };
    const { failure } = await new Publisher(direct, 'shop', undefined).publish([entry]);
    expect(failure).toBeUndefined();
  };
  const takenIn = async (...versions: number[]): Promise<void> => {
    const effects = (): Promise<readonly number[]> => shop.record.effects(CONSUMER);
    await eventually('all taken in', async () => (await effects()).length >= versions.length);
    expect(await effects()).toEqual(versions);
  };
  const handedOut = (sequence: number): Promise<void> =>
    eventually('handed out', async () => {
      const { delivered } = await (await jetstreamManager(direct)).consumers.info(EVENTS, CONSUMER);
      return delivered.stream_seq === sequence;
    });

  it('takes it in before younger ones of the same aggregate, when only heartbeats were missed', async () => {
    line.lose();
    await publish(2);
    await handedOut(2);
    await pause(HEARTBEATS_MISSED_MS);
    line.carry();
    await publish(3);
    await takenIn(1, 2, 3);
  });

  it('takes it in before younger ones of the same aggregate, when the connection broke and is back', async () => {
    line.lose();
    await publish(2);
    await handedOut(2);
    await publish(3);
    line.cut();
    line.carry();
    await publish(4);
    await takenIn(1, 2, 3, 4);
    expect(replica.log.errors()).toEqual([]);
  });
});
