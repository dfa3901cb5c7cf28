import { eventually } from '@csite/embedded';
import { Bus } from '@csite/messaging';
import { Failure, Ready, Settle } from '@csite/protocol';
import { BusTestbed } from '../testbed/bus.testbed';
import { whileFrozen } from '../testbed/frozen';
import { Process } from '../testbed/process.testbed';
import { ServiceTestbed, warehouseMigrations } from '../testbed/service.testbed';

describe('a service whose server is frozen: it accepts everything and answers nothing', () => {
  let bus: BusTestbed;
  let database: ServiceTestbed;
  let asker: Bus;
  let service: Process;

  beforeAll(async () => {
    [bus, database] = await Promise.all([BusTestbed.start(), ServiceTestbed.migrated(warehouseMigrations)]);
    asker = new Bus(await bus.connect('gateway'), 'gateway');
    service = Process.start('warehouse', { NATS_URL: bus.server.url, DATABASE_URL: database.url });
    await eventually('ready', isReady);
  });

  afterAll(async () => {
    await service.kill();
    await bus.stop();
    await database.stop();
  });

  const isReady = (): Promise<boolean> =>
    asker.ask(Ready('parcels'), {}).then(
      () => true,
      () => false,
    );
  /** A question and an order, each with the time that askers have by default: until 3 s from now. */
  const outcomes = async (): Promise<string[]> => {
    const asked = [asker.ask(Ready('parcels'), {}), asker.ask(Settle('parcels'), {})];
    const ended = await Promise.allSettled(asked);
    return ended.map((each) => {
      if (each.status === 'fulfilled') return 'answered';
      return each.reason instanceof Failure ? each.reason.kind : String(each.reason);
    });
  };
  const expectRefusals = async (): Promise<void> => {
    for (const outcome of await outcomes()) expect(outcome).toMatch(/^(unavailable|timeout)$/);
  };
  const expectAlive = (): void => {
    expect(service.child.exitCode).toBeNull();
    expect(service.lines().filter(({ level }) => level === 'fatal')).toEqual([]);
  };

  it('lets every request end while nats-server stands still, notices it, lives on and works again afterwards', async () => {
    await whileFrozen(bus.server, async () => {
      await expectRefusals();
      await eventually('it is noticed', () => service.says('The connection to the bus is lost'));
      await expectRefusals();
      expectAlive();
    });
    await eventually('works again', isReady);
    expect(await outcomes()).toEqual(['answered', 'answered']);
    expectAlive();
  });

  it('lets every request end while PostgreSQL stands still, notices it, lives on and works again afterwards', async () => {
    await whileFrozen(database.server, async () => {
      await expectRefusals();
      await eventually('it is noticed', () => service.says('Leadership ended'), 20_000);
      await expectRefusals();
      expectAlive();
    });
    await eventually('works again', isReady);
    expect(await outcomes()).toEqual(['answered', 'answered']);
    expectAlive();
  });
});
