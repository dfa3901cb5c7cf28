import { eventually } from '@csite/embedded';
import { cloudEvent, unavailable } from '@csite/protocol';
import { jetstream } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { OrderChanged, type Replica, Shop } from '../testbed/shop.testbed';
import { type Transact, TransactionExpired } from '../transact';
import { within } from '../within';

const run = promisify(execFile);
const limitMs = 300;

describe('a consumer whose transaction is broken off for its length', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  afterEach(() => shop.clear());

  afterAll(() => shop.close());

  /** As the service's Database does it. */
  const limited: Transact = (work) =>
    within(shop.record.transact(work), limitMs).catch((error: unknown) => {
      if (!(error instanceof Error) || !error.message.startsWith('no result')) throw error;
      const expired = new TransactionExpired(error);
      throw Object.assign(unavailable('database.unavailable', { ja: '', en: '' }), { cause: expired });
    });
  const deadLetters = (): Promise<{ attempts: number }[]> => shop.record.sql('select attempts from dead_letter');
  const warnings = ({ log }: Replica): number => log.lines.filter(({ level }) => level === 'warn').length;

  it('parks the event in the end when the database is well: it would always be too much', async () => {
    const slow = await shop.replica({
      transact: limited,
      consumers: {
        'billing-orders': async (event, em) => {
          if (event.aggregateId === 'endless') {
            await pause(limitMs * 2);
            throw new Error('the connection was cut long ago');
          }
          await shop.takesIn('billing-orders')(event, em);
        },
      },
    });
    await shop.change('endless', 1);
    await shop.change('quick', 1);
    await eventually('all is dealt with', () => slow.keeper.isSettled());
    expect(await deadLetters()).toEqual([{ attempts: 3 }]);
    expect(await shop.record.effects('billing-orders')).toEqual([1]);
  });

  it('waits when it is the database that hangs, however often', async () => {
    const replica = await shop.replica({
      transact: limited,
      consumers: { 'billing-orders': shop.takesIn('billing-orders') },
    });
    await shop.change('order-1', 1);
    await eventually('taken in', () => replica.keeper.isSettled());
    const thaw = await frozen();
    await published(replica, 'order-2');
    await pause(5_000);
    await thaw();
    await eventually('taken in', async () => (await shop.record.effects('billing-orders', 'order-2')).length === 1);
    await eventually('nothing is in hand', () => replica.keeper.isSettled().catch(() => false));
    expect(await deadLetters()).toEqual([]);
    expect(warnings(replica)).toBeLessThan(20);
  });

  /** As another service would, whose own database is well. */
  const published = async ({ connection }: Replica, aggregateId: string): Promise<void> => {
    const about = headers();
    about.set(cloudEvent.id, `event-of-${aggregateId}`);
    about.set(cloudEvent.subject, aggregateId);
    about.set(cloudEvent.time, '2025-03-20T00:00:00Z');
    about.set(cloudEvent.aggregateVersion, '1');
    await jetstream(connection).publish(OrderChanged.subject, '{"total":1}', { headers: about });
  };

  /** The server and all its sessions stand still, their sockets open. */
  const frozen = async (): Promise<() => Promise<void>> => {
    const { pid } = shop.record.server;
    const children = (await run('pgrep', ['-P', String(pid)])).stdout.trim().split('\n');
    const all = [String(pid), ...children];
    await run('kill', ['-STOP', ...all]);
    return async () => {
      await run('kill', ['-CONT', ...all]);
    };
  };
});
