import { CreateOperator, CreateOperatorSession, type CustomerSnapshot, SetSignUpAccount, StartSignUp } from '@csite/protocol';
import { goodPassword, IdentityWorld, subdomainOf } from './test/identity-world';

const rounds = 40;

const millisecondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work().catch(() => undefined);
  return performance.now() - start;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians of each way to be wrong, measured in turns so that whatever else the machine does hits all of them. */
const mediansOf = async (ways: readonly (() => Promise<unknown>)[]): Promise<number[]> => {
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, way] of ways.entries()) times[index]?.push(await millisecondsOf(way));
  }
  return times.map(median);
};

const spread = (medians: readonly number[]): number => Math.max(...medians) / Math.min(...medians);

/** A bounded sample: it would show a hash that is left out (a factor of three), not a microsecond. */
describe('the time of an answer', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
  });
  afterAll(() => identity.stop());

  it('is the same for unknown subdomain, unknown address and wrong password', async () => {
    const nobodys = await identity.customer();
    const medians = await mediansOf([
      () => identity.logIn(customer, 'taro@mail.example', 'a wrong password'),
      () => identity.logIn(customer, 'nobody@mail.example', 'a wrong password'),
      () => identity.logIn(nobodys, 'taro@mail.example', 'a wrong password'),
    ]);
    expect(spread(medians)).toBeLessThan(1.5);
  });

  it('is the same for an address that is no operator’s and for an operator’s wrong password', async () => {
    await identity.world.bus.ask(CreateOperator, { name: '担当 花子', email: 'hanako@vendor.example', password: goodPassword });
    const logIn = (email: string) => (): Promise<unknown> =>
      identity.world.bus.ask(CreateOperatorSession, { email, password: 'a wrong password' });
    expect(spread(await mediansOf([logIn('hanako@vendor.example'), logIn('nobody@vendor.example')]))).toBeLessThan(1.5);
  });

  it('is the same for wrong number and wrong subdomain', async () => {
    const start = (subdomain: string, customerNumber: string): Promise<unknown> =>
      identity.world.bus.ask(StartSignUp, { subdomain, customerNumber });
    const medians = await mediansOf([
      () => start(subdomainOf(customer), 'A99999999'),
      () => start('nobody', customer.customerNumber),
      () => start('nobody', 'A99999999'),
    ]);
    expect(spread(medians)).toBeLessThan(1.5);
  });

  it('is the same for an address that has an account and one that has none', async () => {
    const set = async (email: string): Promise<() => Promise<unknown>> => {
      const signUpId = await identity.start(customer);
      return () => identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password: goodPassword });
    };
    const medians = await mediansOf([await set('taro@mail.example'), await set('new@mail.example')]);
    expect(spread(medians)).toBeLessThan(1.5);
  });
});
