import { eventually } from '@csite/embedded';
import 'reflect-metadata';
import type { Failure } from '@csite/protocol';
import { setTimeout as pause } from 'node:timers/promises';
import { internal } from '../access/access';
import { Bus } from '../bus/bus';
import { NatsStrategy } from '../strategy/nats.strategy';
import { BusTestbed, KeptLog } from '../testbed/bus.testbed';
import { Ping } from '../testbed/greeting.messages';
import { connectBus } from './connect';

const verifier = { verify: (): Promise<never> => Promise.reject(new Error('nobody logs in here')) };

describe('a service on the bus', () => {
  let testbed: BusTestbed;
  let bus: Bus;

  beforeAll(async () => {
    testbed = await BusTestbed.start();
    bus = new Bus(await testbed.connect('gateway'), 'gateway');
  });

  afterAll(() => testbed.stop());

  const listening = async (strategy: NatsStrategy): Promise<NatsStrategy> => {
    await new Promise<void>((resolve, reject) =>
      strategy.listen((error) => (error instanceof Error ? reject(error) : resolve())),
    );
    return strategy;
  };

  const greeter = async (answer: () => Promise<{ text: string }>, concurrency?: number): Promise<NatsStrategy> => {
    const connection = await testbed.connect('greeter');
    const strategy = new NatsStrategy({ service: 'greeter', connection, verifier, log: new KeptLog(), concurrency });
    strategy.serve(Ping, internal, answer);
    return listening(strategy);
  };

  it('finds its responder right after it says it is ready', async () => {
    for (let times = 0; times < 20; times += 1) {
      const strategy = await greeter(() => Promise.resolve({ text: 'ok' }));
      await expect(bus.connection.request(Ping.subject, '{}', { timeout: 1_000 })).resolves.toBeDefined();
      await strategy.close();
    }
  });

  it('shares requests with its replicas: each is answered once', async () => {
    const answered = { first: 0, second: 0 };
    const count = (name: 'first' | 'second') => (): Promise<{ text: string }> =>
      Promise.resolve({ text: String((answered[name] += 1)) });
    const replicas = [await greeter(count('first')), await greeter(count('second'))];
    await Promise.all(Array.from({ length: 200 }, () => bus.ask(Ping, {})));
    expect(answered.first + answered.second).toBe(200);
    expect(Math.min(answered.first, answered.second)).toBeGreaterThan(0);
    await Promise.all(replicas.map((each) => each.close()));
  });

  it('loses no request in rolling restarts under load', async () => {
    const slowly = async (): Promise<{ text: string }> => {
      await pause(Math.random() * 20);
      return { text: 'ok' };
    };
    let replicas = [await greeter(slowly), await greeter(slowly)];
    const failures: unknown[] = [];
    let isOver = false;
    const client = async (): Promise<number> => {
      for (let asked = 0; ; asked += 1) {
        if (isOver) return asked;
        await bus.connection.request(Ping.subject, '{}', { timeout: 2_000 }).catch((error: unknown) => failures.push(error));
      }
    };
    const clients = Array.from({ length: 20 }, client);
    for (let restart = 0; restart < 6; restart += 1) {
      const next = await greeter(slowly);
      const [oldest, ...rest] = replicas;
      await oldest?.close();
      replicas = [...rest, next];
      await pause(100);
    }
    isOver = true;
    const asked = (await Promise.all(clients)).reduce((sum, each) => sum + each, 0);
    await Promise.all(replicas.map((each) => each.close()));
    expect(asked).toBeGreaterThan(100); // enough that every restart met some
    expect(failures).toEqual([]);
  });

  it('works on so many requests at a time, and refuses at once what it could never get to', async () => {
    let atOnce = 0;
    let most = 0;
    const strategy = await greeter(async () => {
      most = Math.max(most, (atOnce += 1));
      await pause(50);
      atOnce -= 1;
      return { text: 'ok' };
    }, 2);
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => bus.ask(Ping, {})));
    await strategy.close();
    expect(most).toBe(2);
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as Failure] : []));
    expect(refused).toHaveLength(40 - 2 - 16);
    expect(refused[0]).toMatchObject({ kind: 'unavailable', code: 'service.overloaded', body: { retryAfterSeconds: 1 } });
  });

  it('comes back when nats-server went away and came back; until then requests fail within their deadline', async () => {
    const strategy = await greeter(() => Promise.resolve({ text: 'ok' }));
    await testbed.server.kill();
    await expect(strategy.ready()).rejects.toMatchObject({ code: 'service.unavailable' });
    const began = Date.now();
    const failure = await bus.ask(Ping, {}, { deadline: began + 1_000 }).catch((error: unknown) => error);
    expect((failure as Failure).kind).toMatch(/unavailable|timeout/);
    expect(Date.now() - began).toBeLessThan(1_300);
    await pause(1_000);
    await testbed.server.restart();
    const back = Date.now();
    await eventually('answers again', () =>
      bus.ask(Ping, {}).then(
        () => true,
        () => false,
      ),
    );
    expect(Date.now() - back).toBeLessThan(5_000);
    await strategy.ready();
    await strategy.close();
  });

  it('can start before nats-server', async () => {
    await testbed.server.stop();
    const connecting = connectBus({ service: 'early', url: testbed.server.url });
    await pause(300);
    await testbed.server.restart();
    const connection = await connecting;
    await connection.flush();
    await connection.close();
  });

  it('stops in time also while nats-server is away', async () => {
    const strategy = await greeter(() => Promise.resolve({ text: 'ok' }));
    await testbed.server.stop();
    const began = Date.now();
    await strategy.close();
    expect(Date.now() - began).toBeLessThan(6_000);
    await testbed.server.restart();
  });
});
