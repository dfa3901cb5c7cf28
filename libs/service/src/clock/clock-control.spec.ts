import { type Failure, Settle, timedOut } from '@csite/protocol';
import { Bus, internal, NatsStrategy } from '@csite/messaging';
import { BusTestbed, eventually } from '../testbed/bus.testbed';
import { KeptLog } from '../testbed/service.testbed';
import { ClockControl } from './clock-control';
import { ClockListener } from './clock-listener';
import { ManualClock } from './manual.clock';
import { SharedInstant } from './shared-instant';

const eve = Temporal.Instant.from('2025-03-20T14:59:59Z');
const nobody = { verify: (): Promise<never> => Promise.reject(new Error('nobody logs in here')) };

describe('the clock of a system', () => {
  let testbed: BusTestbed;
  let bus: Bus;
  const strategies: NatsStrategy[] = [];

  beforeEach(async () => {
    testbed = await BusTestbed.start();
    bus = new Bus(await testbed.connect('gateway'), 'gateway');
  });

  afterEach(async () => {
    for (const each of strategies.splice(0)) await each.close();
    await testbed.stop();
  });

  /** A process with a manual clock that has nothing to do. */
  const service = async (name: string): Promise<ManualClock> => {
    const connection = await testbed.connect(name);
    const log = new KeptLog();
    const strategy = new NatsStrategy({ service: name, connection, verifier: nobody, log });
    strategy.serve(Settle(name), internal, () => ({ worked: false }));
    await new Promise<void>((resolve) => strategy.listen(() => resolve()));
    strategies.push(strategy);
    const clock = new ManualClock();
    await new ClockListener(connection, clock, { service: name, replica: name }, log).start();
    return clock;
  };
  const control = (...expected: string[]): ClockControl => new ClockControl(bus, expected, 1_000);

  it('moves every process at once, forward and back', async () => {
    const clocks = [await service('contracts'), await service('billing')];
    for (const now of [eve, eve.subtract({ hours: 24 })]) {
      await control('contracts', 'billing').set(now);
      expect(clocks.map((clock) => clock.now().toString())).toEqual([now.toString(), now.toString()]);
    }
  });

  it('cannot be moved where no process has a manual clock', async () => {
    await expect(control('contracts').set(eve)).rejects.toMatchObject({ kind: 'not-found', code: 'clock.not-manual' });
  });

  it('names the service that does not answer, and is right there too once it starts', async () => {
    await service('contracts');
    const failure = (await control('contracts', 'billing')
      .set(eve)
      .catch((error: unknown) => error)) as { code: string; message: string };
    expect(failure.code).toBe('clock.service-missing');
    expect(failure.message).toContain('billing');
    expect(failure.message).not.toContain('contracts');
    expect((await service('billing')).now().equals(eve)).toBe(true);
  });

  it('says what is left when the due work of many years takes longer than a request may wait', async () => {
    const strategy = new NatsStrategy({
      service: 'contracts',
      connection: await testbed.connect('contracts'),
      verifier: nobody,
      log: new KeptLog(),
    });
    const left = { ja: '未処理の期日の来た処理が3件残っています。', en: 'There are still 3 pieces of due work to be done.' };
    strategy.serve(Settle('contracts'), internal, () => Promise.reject(timedOut('system.unsettled', left)));
    await new Promise<void>((resolve) => strategy.listen(() => resolve()));
    strategies.push(strategy);
    const failure = (await control('contracts')
      .settle()
      .catch((error: unknown) => error)) as Failure;
    expect(failure).toMatchObject({ kind: 'timeout', code: 'clock.unsettled' });
    for (const language of ['ja', 'en'] as const) {
      expect(failure.body.detail[language]).toContain(left[language]);
      expect(failure.body.detail[language]).toContain('contracts');
    }
    expect(failure.body.detail.en).toContain('order the same instant again to wait on');
  });

  it('says so when a service does not come to rest', async () => {
    await service('contracts');
    await expect(new ClockControl(bus, ['contracts', 'status'], 1_000).settle()).rejects.toMatchObject({
      code: 'clock.unsettled',
    });
  });

  it('stands where it stood after the bus lost all its data', async () => {
    const clock = await service('contracts');
    await control('contracts').set(eve);
    await testbed.wipe();
    const found = (): Promise<string | undefined> =>
      new SharedInstant(bus.connection).find().then(
        (now) => now?.toString(),
        () => undefined,
      );
    await eventually('the instant is back', async () => (await found()) === eve.toString());
    expect(clock.now().equals(eve)).toBe(true);
    await control('contracts').set(eve.add({ seconds: 1 }));
    expect(clock.now().equals(eve.add({ seconds: 1 }))).toBe(true);
    expect((await service('billing')).now().equals(eve.add({ seconds: 1 }))).toBe(true);
  });
});
