import { eventually } from '@csite/embedded';
import 'reflect-metadata';
import { type Caller, type Failure, forbidden, headers as names, unauthenticated, fromInside } from '@csite/protocol';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { headers } from '@nats-io/transport-node';
import { accounts, everyone, internal } from '../access/access';
import { Bus } from '../bus/bus';
import type { Call } from '../rpc/call';
import { Handles } from '../rpc/handles.decorator';
import { BusTestbed, KeptLog } from '../testbed/bus.testbed';
import { aGreeting, Greet, type GreetingView, type GreetRequest, Ping, Remember } from '../testbed/greeting.messages';
import { NatsStrategy } from './nats.strategy';

const hanako: Caller = {
  kind: 'account',
  accountId: 'a',
  customerId: 'c',
  role: 'viewer',
  sessionId: 's',
  name: 'Hanako',
  email: 'hanako@example.jp',
};

@Controller()
class GreeterController {
  static behave: (call: Call) => unknown = () => ({ text: 'ok' });

  @Handles(Greet, everyone)
  greet(request: GreetRequest, call: Call): GreetingView {
    GreeterController.behave(call);
    return { text: `Good ${request.time}, ${request.name}` };
  }

  @Handles(Remember, accounts('owner', 'manager'))
  remember(_request: GreetRequest, call: Call): Promise<GreetingView> {
    return Promise.resolve({ text: call.account.name });
  }

  @Handles(fromInside(Ping), internal)
  ping(_request: object, call: Call): GreetingView {
    return GreeterController.behave(call) as GreetingView;
  }
}

@Module({ controllers: [GreeterController] })
class GreeterModule {}

describe('a request over the bus', () => {
  let testbed: BusTestbed;
  let bus: Bus;
  let log: KeptLog;
  let service: INestMicroservice;

  const verifier = {
    verify: (token: string): Promise<Caller> =>
      token === 'viewer' || token === 'owner'
        ? Promise.resolve({ ...hanako, role: token })
        : Promise.reject(unauthenticated('session.invalid', { ja: '無効', en: 'invalid' })),
  };

  const refusal = (asked: Promise<unknown>): Promise<Failure> =>
    asked.then(
      () => Promise.reject(new Error('was answered')),
      (error: unknown) => error as Failure,
    );

  beforeAll(async () => {
    testbed = await BusTestbed.start();
    bus = new Bus(await testbed.connect('gateway'), 'gateway');
    log = new KeptLog();
    const strategy = new NatsStrategy({ service: 'greeter', connection: await testbed.connect('greeter'), verifier, log });
    service = await NestFactory.createMicroservice(GreeterModule, { strategy, logger: false });
    await service.listen();
  });

  beforeEach(() => {
    log.lines.length = 0;
    GreeterController.behave = (): unknown => ({ text: 'ok' });
  });

  afterAll(async () => {
    await service.close();
    await testbed.stop();
  });

  it('is answered by the method that handles it', async () => {
    expect(await bus.ask(Greet, aGreeting())).toEqual({ text: 'Good morning, Hanako' });
  });

  it('can be passed on as the bytes of its reply', async () => {
    const bytes = await bus.forward(Greet, aGreeting());
    expect(Buffer.from(bytes).toString()).toBe('{"text":"Good morning, Hanako"}');
  });

  it('is refused with every wrong field named, in both languages', async () => {
    const wrong = { name: 'x'.repeat(21), time: 'noon', lines: [{ item: 'tea', quantity: 0 }], admin: true };
    const failure = await refusal(bus.ask(Greet, wrong));
    expect(failure).toMatchObject({ kind: 'invalid', code: 'request.invalid' });
    const told = Object.fromEntries((failure.body.fields ?? []).map(({ path, code, detail }) => [path, { code, detail }]));
    expect(told).toMatchObject({
      name: { code: 'field.is-length', detail: { ja: '1〜20文字で入力してください。', en: 'Must have 1 to 20 characters.' } },
      time: { code: 'field.is-in', detail: { en: 'Must be one of: morning, evening.' } },
      'lines.0.quantity': { code: 'field.min' },
      admin: { code: 'property.unknown', detail: { en: 'There is no property "admin".' } },
    });
    expect(told['lines.0.quantity']?.detail.ja).not.toBe('');
    expect(failure.body.fields).toHaveLength(4);
  });

  it('is refused where a field is missing', async () => {
    const failure = await refusal(bus.ask(Greet, { time: 'morning', lines: [] } as unknown as GreetRequest));
    expect(failure.body.fields).toEqual([
      { path: 'name', code: 'field.required', detail: { ja: '必須項目です。', en: 'Is required.' } },
    ]);
  });

  it('reaches an account method only with a session of a role that may', async () => {
    expect(await refusal(bus.ask(Remember, aGreeting()))).toMatchObject({ kind: 'unauthenticated', code: 'session.required' });
    expect(await refusal(bus.ask(Remember, aGreeting(), { token: 'forged' }))).toMatchObject({ code: 'session.invalid' });
    expect(await refusal(bus.ask(Remember, aGreeting(), { token: 'viewer' }))).toMatchObject({
      kind: 'forbidden',
      code: 'role.insufficient',
    });
    expect(await bus.ask(Remember, aGreeting(), { token: 'owner' })).toEqual({ text: 'Hanako' });
  });

  it('carries trace, idempotency key, client and deadline to the method', async () => {
    const calls: Call[] = [];
    GreeterController.behave = (call): unknown => ({ text: String(calls.push(call)) });
    const deadline = Date.now() + 2_000;
    await bus.ask(
      Ping,
      {},
      { traceparent: '00-1-2-01', idempotencyKey: 'k\r\nx: y', clientAddress: '::1', userAgent: 'curl', deadline },
    );
    expect(calls[0]).toMatchObject({
      traceparent: '00-1-2-01',
      idempotencyKey: 'k??x: y',
      clientAddress: '::1',
      userAgent: 'curl',
    });
    expect(calls[0]?.deadline).toBeLessThanOrEqual(deadline);
  });

  it('brings back an expected failure as it was thrown', async () => {
    GreeterController.behave = (): never => {
      throw forbidden('greeting.too-late', { ja: '遅すぎます。', en: 'Too late.' }, { data: { since: '18:00' } });
    };
    const failure = await refusal(bus.ask(Ping, {}));
    expect(failure.body).toEqual({
      kind: 'forbidden',
      code: 'greeting.too-late',
      detail: { ja: '遅すぎます。', en: 'Too late.' },
      data: { since: '18:00' },
    });
    expect(failure).toBeInstanceOf(Error);
    expect(log.lines).toEqual([]);
  });

  it('hides an unexpected failure from the caller and logs it once with its trace', async () => {
    GreeterController.behave = (): never => {
      throw new TypeError('password is hunter2');
    };
    const failure = await refusal(bus.ask(Ping, {}, { traceparent: '00-abc-def-01' }));
    expect(failure).toMatchObject({ kind: 'internal', code: 'internal.unexpected' });
    expect(JSON.stringify(failure.body)).not.toContain('hunter2');
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({ level: 'error', fields: { subject: Ping.subject, trace: '00-abc-def-01' } });
  });

  it.each([
    ['is not JSON', 'once upon a time', 'request.invalid'],
    ['is a list', '[]', 'request.invalid'],
    ['is null', 'null', 'request.invalid'],
    ['is binary', Buffer.from([0xff, 0x00, 0xfe]), 'request.invalid'],
    ['is nested too deep', '['.repeat(400_000), 'request.invalid'],
  ])('that %s gets its failure, and the service goes on', async (_what, payload, code) => {
    const connection = bus.connection;
    const reply = await connection.request(Greet.subject, payload, { timeout: 2_000 });
    expect(reply.headers?.get(names.outcome)).toBe('failure');
    expect(reply.json()).toMatchObject({ code });
    expect(log.lines).toHaveLength(1);
    expect(await bus.ask(Ping, {})).toEqual({ text: 'ok' });
  });

  it('with headers of garbage is answered all the same', async () => {
    const garbage = headers();
    garbage.set(names.deadline, 'tomorrow');
    garbage.set(names.authorization, 'x'.repeat(60_000));
    expect((await bus.connection.request(Ping.subject, '{}', { timeout: 2_000, headers: garbage })).json()).toEqual({
      text: 'ok',
    });
  });

  it('of 2 MB is refused before it is sent', async () => {
    expect(await refusal(bus.ask(Greet, aGreeting('x'.repeat(2_000_000))))).toMatchObject({
      kind: 'too-large',
      code: 'request.too-large',
    });
  });

  it.each([
    ['is larger than the bus carries', { text: 'x'.repeat(2_000_000) }, 'reply.too-large'],
    ['holds a BigInt', { text: 1n }, 'internal.unexpected'],
  ])('whose reply %s gets a failure instead of silence', async (_what, reply, code) => {
    GreeterController.behave = (): unknown => reply;
    expect(await refusal(bus.ask(Ping, {}))).toMatchObject({ kind: 'internal', code });
    expect(log.errors()).toHaveLength(1);
  });

  it('whose reply is not JSON fails for this caller alone', async () => {
    const stranger = await testbed.connect('stranger');
    stranger.subscribe('rpc.stranger.ping.get', { callback: (_error, message) => void message.respond('<html>') });
    await stranger.flush();
    const Odd = { ...Ping, subject: 'rpc.stranger.ping.get' as const };
    expect(await refusal(bus.ask(Odd, {}))).toMatchObject({ kind: 'internal', code: 'internal.unexpected' });
    expect(await bus.ask(Ping, {})).toEqual({ text: 'ok' });
  });

  it('that nobody serves fails as unavailable, soon', async () => {
    const Nowhere = { ...Ping, subject: 'rpc.nowhere.ping.get' as const };
    const began = Date.now();
    expect(await refusal(bus.ask(Nowhere, {}))).toMatchObject({ kind: 'unavailable', code: 'service.unavailable' });
    expect(Date.now() - began).toBeLessThan(1_000);
  });

  it('that is not answered fails at its deadline; a query is asked twice until then, a command once', async () => {
    const asked = { query: 0, command: 0 };
    const silent = await testbed.connect('silent');
    silent.subscribe('rpc.silent.a.query', { callback: () => void (asked.query += 1) });
    silent.subscribe('rpc.silent.a.command', { callback: () => void (asked.command += 1) });
    await silent.flush();
    const deadline = Date.now() + 1_000;
    const failures = await Promise.all([
      refusal(bus.ask({ ...Ping, subject: 'rpc.silent.a.query' }, {}, { deadline })),
      refusal(bus.ask({ ...Remember, subject: 'rpc.silent.a.command' }, aGreeting(), { deadline })),
    ]);
    expect(failures.map((each) => each.code)).toEqual(['service.timeout', 'service.timeout']);
    expect(Date.now()).toBeLessThan(deadline + 300);
    expect(asked).toEqual({ query: 2, command: 1 });
  });

  it('whose deadline has passed is not begun', async () => {
    let begun = 0;
    GreeterController.behave = (): unknown => ({ text: String((begun += 1)) });
    const late = headers();
    late.set(names.deadline, String(Date.now() - 1));
    await expect(bus.connection.request(Ping.subject, '{}', { timeout: 300, headers: late })).rejects.toThrow();
    expect(begun).toBe(0);
  });

  it('that wants no reply is ignored', async () => {
    bus.connection.publish(Ping.subject, 'garbage');
    await eventually('the stray message is logged', () => log.lines.length === 1);
    expect(log.lines[0]).toMatchObject({ level: 'warn', message: 'A request without a reply subject is ignored.' });
  });
});
