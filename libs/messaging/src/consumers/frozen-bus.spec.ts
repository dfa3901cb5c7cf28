import { eventually } from '@csite/embedded';
import { setTimeout as pause } from 'node:timers/promises';
import { type Replica, Shop, upTo } from '../testbed/shop.testbed';

describe('a consumer whose bus stands still, its socket open', () => {
  let shop: Shop;
  let replica: Replica;

  beforeAll(async () => {
    shop = await Shop.open();
    replica = await shop.replica({ consumers: { 'billing-orders': shop.takesIn('billing-orders') } });
  });

  afterAll(() => shop.close());

  const frozen = async (meanwhile: () => Promise<void>): Promise<void> => {
    process.kill(shop.bus.server.pid, 'SIGSTOP');
    try {
      await meanwhile();
    } finally {
      process.kill(shop.bus.server.pid, 'SIGCONT');
    }
  };
  const disconnected = async (): Promise<void> => {
    for await (const { type } of replica.connection.status()) if (type === 'disconnect') return;
  };
  const takenIn = async (...versions: number[]): Promise<void> => {
    await eventually('taken in', () => replica.keeper.isSettled().catch(() => false));
    expect(await shop.record.effects('billing-orders')).toEqual(versions);
    expect(await shop.record.sql('select * from dead_letter')).toEqual([]);
  };

  it('takes in afterwards what was recorded meanwhile, when only heartbeats were missed', async () => {
    await shop.change('order-1', 1);
    await takenIn(1);
    await frozen(async () => {
      await shop.change('order-1', 2, 3);
      await pause(3_500);
    });
    await takenIn(...upTo(3));
  });

  it('takes in afterwards what was recorded meanwhile, when the connection was given up', async () => {
    await frozen(async () => {
      const lost = disconnected();
      await shop.change('order-1', 4, 5);
      await lost;
    });
    await shop.change('order-1', 6);
    await takenIn(...upTo(6));
  });
});
