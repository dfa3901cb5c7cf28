import { eventually } from '@csite/embedded';
import { type Failure, Settle, timedOut } from '@csite/protocol';
import { Bus, internal, NatsStrategy } from '@csite/messaging';
import { BusTestbed } from '../testbed/bus.testbed';
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

  const left = { ja: '未処理の期日の来た処理が3件残っています。', en: 'There are still 3 pieces of due work to be done.' };
  /** A process whose due work never ends. */
  const busy = async (name: string): Promise<void> => {
    const connection = await testbed.connect(name);
    const log = new KeptLog();
    const strategy = new NatsStrategy({ service: name, connection, verifier: nobody, log });
    strategy.serve(Settle(name), internal, () => Promise.reject(timedOut('system.unsettled', left)));
    await new Promise<void>((resolve) => strategy.listen(() => resolve()));
    strategies.push(strategy);
    await new ClockListener(connection, new ManualClock(), { service: name, replica: name }, log).start();
  };
  const failureOf = async (act: Promise<void>): Promise<Failure> =>
    (await act.then(
      () => undefined,
      (error: unknown) => error,
    )) as Failure;

  it('says what is left when the due work of many years takes longer than a request may wait', async () => {
    await busy('contracts');
    const failure = await failureOf(control('contracts').set(eve));
    expect(failure).toMatchObject({ kind: 'timeout', code: 'clock.unsettled' });
    for (const language of ['ja', 'en'] as const) {
      expect(failure.body.detail[language]).toContain(left[language]);
      expect(failure.body.detail[language]).toContain('contracts');
    }
    expect(failure.body.detail.en).toContain('It goes on.');
    expect(failure.body.detail.en).toContain('Order the same instant again');
  });

  it('says nothing of a clock when nobody moved it, only what a service has left to do', async () => {
    await busy('contracts');
    const { code, body } = await failureOf(control('contracts').settle());
    expect(code).toBe('system.unsettled');
    expect(body.detail.en).toBe(`The service "contracts" did not come to rest in time. ${left.en} It goes on.`);
    expect(body.detail.ja).toBe(`サービス「contracts」の処理が時間内に終わりませんでした。${left.ja}処理は続いています。`);
  });

  it('claims of no service that it goes on when that one does not answer', async () => {
    await service('contracts');
    const { code, body } = await failureOf(control('contracts', 'status').settle());
    expect(code).toBe('system.unsettled');
    expect(body.detail.en).toBe('The service "status" did not come to rest in time. It does not answer: its log says why.');
    expect(body.detail.ja).not.toContain('続いて');
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
