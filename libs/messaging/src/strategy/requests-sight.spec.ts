import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type AccountCaller, Nothing, type OperatorCaller, query, unauthenticated } from '@csite/protocol';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { accounts, everyone, operators, persons } from '../access/access';
import { everyCustomer, presentCustomer } from '../access/present-customer';
import { Bus } from '../bus/bus';
import { Handles } from '../rpc/handles.decorator';
import { BusTestbed, KeptLog } from '../testbed/bus.testbed';
import { aGreeting, Greet, GreetingView, Ping, Remember } from '../testbed/greeting.messages';
import { NatsStrategy } from './nats.strategy';

/** Whose rows may be seen, also after others had their turn. */
const seen = async (): Promise<GreetingView> => {
  const before = presentCustomer();
  await pause(5);
  return { text: before === presentCustomer() ? String(before) : 'changed in between' };
};

const Look = query({ subject: 'rpc.greeter.sight.get', request: Nothing, reply: GreetingView });

@Controller()
class SightController {
  @Handles(Greet, everyone)
  greet(): Promise<GreetingView> {
    return seen();
  }

  @Handles(Remember, accounts())
  remember(): Promise<GreetingView> {
    return seen();
  }

  @Handles(Look, persons())
  look(): Promise<GreetingView> {
    return seen();
  }

  @Handles(Ping, operators())
  ping(): Promise<GreetingView> {
    return seen();
  }
}

@Module({ controllers: [SightController] })
class SightModule {}

const person = { sessionId: 's', name: 'Hanako', email: 'hanako@example.jp' };
const operator: OperatorCaller = { kind: 'operator', operatorId: 'o', ...person };
const accountOf = (customerId: string): AccountCaller => ({
  kind: 'account',
  accountId: 'a',
  role: 'viewer',
  customerId,
  ...person,
});

/** A token is the id of its customer, or `operator`. */
const verifier = {
  verify: (token: string): Promise<AccountCaller | OperatorCaller> =>
    token === ''
      ? Promise.reject(unauthenticated('session.invalid', { ja: '無効', en: 'invalid' }))
      : Promise.resolve(token === 'operator' ? operator : accountOf(token)),
};

describe('whose rows a request may see', () => {
  let testbed: BusTestbed;
  let bus: Bus;
  let service: INestMicroservice;

  beforeAll(async () => {
    testbed = await BusTestbed.start();
    bus = new Bus(await testbed.connect('gateway'), 'gateway');
    const connection = await testbed.connect('greeter');
    const strategy = new NatsStrategy({ service: 'greeter', connection, verifier, log: new KeptLog(), concurrency: 8 });
    service = await NestFactory.createMicroservice(SightModule, { strategy, logger: false });
    await service.listen();
  });
  afterAll(async () => {
    await service.close();
    await testbed.stop();
  });

  const textOf = async (asked: Promise<GreetingView>): Promise<string> => (await asked).text;

  it('is those of its account’s customer, however many are under way for how many', async () => {
    const customers = Array.from({ length: 60 }, () => randomUUID());
    const answers = await Promise.all(customers.map((token) => textOf(bus.ask(Remember, aGreeting(), { token }))));
    expect(answers).toEqual(customers);
    const looks = await Promise.all(customers.map((token) => textOf(bus.ask(Look, {}, { token }))));
    expect(looks).toEqual(customers);
  });

  it('is those of all where it is no account’s: a stranger’s, an operator’s, and what everyone may ask', async () => {
    expect(await textOf(bus.ask(Greet, aGreeting()))).toBe(everyCustomer);
    expect(await textOf(bus.ask(Greet, aGreeting(), { token: randomUUID() }))).toBe(everyCustomer);
    for (const message of [Ping, Look]) expect(await textOf(bus.ask(message, {}, { token: 'operator' }))).toBe(everyCustomer);
  });

  it('is never all for an account, whatever stands in its token', async () => {
    await expect(bus.ask(Remember, aGreeting(), { token: everyCustomer })).rejects.toMatchObject({ kind: 'internal' });
  });
});
