import { eventually } from '@csite/embedded';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { Publisher } from '../outbox/publisher';
import { EVENTS, ensureStream } from '../streams/streams';
import { BusTestbed, KeptLog } from '../testbed/bus.testbed';
import { FactFollower } from './fact.follower';
import type { Place, SeenFact } from './seen-fact';

const patienceMs = 60_000;

/** One who writes down what it is told. */
class Witness {
  readonly begun: Place[] = [];
  readonly seen: SeenFact[] = [];

  begin(from: Place): void {
    this.begun.push(from);
  }

  see(fact: SeenFact): void {
    this.seen.push(fact);
  }

  ids(): string[] {
    return this.seen.map(({ aggregateId }) => aggregateId);
  }
}

describe('who follows the facts', () => {
  let bus: BusTestbed;
  let connection: NatsConnection;
  let followers: FactFollower[] = [];

  beforeAll(async () => {
    bus = await BusTestbed.start();
    connection = await bus.connect('shop');
  });
  beforeEach(makeStream);
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((each) => each.stop()));
  });
  afterAll(() => bus.stop());

  async function makeStream(): Promise<void> {
    const manager = await jetstreamManager(connection);
    await manager.streams.delete(EVENTS).catch(() => false);
    await ensureStream(manager, EVENTS);
  }

  const tell = async (aggregateId: string, customerId: string | null = 'suzuki'): Promise<void> => {
    const about = { aggregateId, customerId, payload: '{"total":1}', occurredAt: Temporal.Now.instant().toString() };
    const entry = {
      ...about,
      id: aggregateId,
      stream: EVENTS,
      subject: 'evt.shop.order.changed.v1',
      version: 1,
      linkId: null,
      refills: 0,
    };
    const publisher = new Publisher(connection, 'shop', undefined);
    const isTold = async (): Promise<boolean> => (await publisher.publish([entry])).failure === undefined;
    await eventually(`told ${aggregateId}`, isTold, patienceMs);
  };
  const follow = (backMs = 60_000): { witness: Witness; follower: FactFollower } => {
    const witness = new Witness();
    const follower = new FactFollower({ connection, audience: witness, log: new KeptLog(), backMs });
    followers = [...followers, follower];
    follower.start();
    return { witness, follower };
  };
  const hasSeen = (witness: Witness, ...ids: string[]): Promise<void> =>
    eventually(`seen ${ids.join()}`, () => witness.ids().join() === ids.join(), patienceMs);

  it('sees what was told a while ago, then what is told, and of each whose it is and what it is about', async () => {
    await tell('order-1');
    const { witness, follower } = follow();
    await follower.abreast();
    await tell('order-2', null);
    await hasSeen(witness, 'order-1', 'order-2');
    expect(witness.begun).toEqual([{ history: expect.any(String) as string, sequence: 0 }]);
    const subject = 'evt.shop.order.changed.v1';
    expect(witness.seen).toEqual([
      { sequence: 1, at: expect.any(Number) as number, subject, aggregateId: 'order-1', customerId: 'suzuki' },
      { sequence: 2, at: expect.any(Number) as number, subject, aggregateId: 'order-2' },
    ]);
    const { state } = await (await jetstreamManager(connection)).streams.info(EVENTS);
    expect(witness.seen.map(({ at }) => at)).toEqual([state.first_ts, state.last_ts].map((at) => Date.parse(at)));
  });

  it('begins at the end where nothing was told of late', async () => {
    await tell('order-1');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { witness, follower } = follow(0);
    await follower.abreast();
    expect([witness.begun.map(({ sequence }) => sequence), witness.seen]).toEqual([[1], []]);
  });

  it('goes on where it was after the server was killed, and misses nothing', async () => {
    const { witness, follower } = follow();
    await follower.abreast();
    await tell('order-1');
    await hasSeen(witness, 'order-1');
    await bus.server.kill();
    await bus.server.restart();
    await tell('order-2');
    await hasSeen(witness, 'order-1', 'order-2');
    expect(witness.begun).toHaveLength(1);
  });

  it('begins anew when the stream was made anew', async () => {
    const { witness, follower } = follow();
    await follower.abreast();
    await tell('order-1');
    await hasSeen(witness, 'order-1');
    await makeStream();
    await tell('order-3');
    await hasSeen(witness, 'order-1', 'order-3');
    const [first, second] = witness.begun;
    expect(second?.sequence).toBe(0);
    expect(second?.history).not.toBe(first?.history);
  });

  it('waits for a stream that is not there yet', async () => {
    await (await jetstreamManager(connection)).streams.delete(EVENTS);
    const { witness } = follow();
    await makeStream();
    await tell('order-1');
    await hasSeen(witness, 'order-1');
  });
});
