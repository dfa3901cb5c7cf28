import { CreateOperator, CreateOperatorSession, type CustomerSnapshot, SetSignUpAccount, StartSignUp } from '@csite/protocol';
import { HashQueue } from './password/hash-queue';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from './test/identity-world';

type Way = () => Promise<unknown>;

/** Hashes are what takes time: who leaves one out answers sooner, and gives away what is known. */
describe('an answer costs as many hashes', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  const run = jest.spyOn(HashQueue.prototype, 'run');

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
  });
  afterAll(async () => {
    run.mockRestore();
    await identity.stop();
  });

  const hashesOf = async (way: Way): Promise<number> => {
    const before = run.mock.calls.length;
    await way();
    return run.mock.calls.length - before;
  };
  const each = async (...ways: readonly Way[]): Promise<number[]> => {
    const counts: number[] = [];
    for (const way of ways) counts.push(await hashesOf(way));
    return counts;
  };

  it('for an unknown subdomain, an unknown address and a wrong password', async () => {
    const nobodys = await identity.customer();
    const logIn = (at: CustomerSnapshot, email: string) => () => failureOf(identity.logIn(at, email, 'a wrong password'));
    expect(
      await each(
        logIn(customer, 'taro@mail.example'),
        logIn(customer, 'nobody@mail.example'),
        logIn(nobodys, 'taro@mail.example'),
      ),
    ).toEqual([1, 1, 1]);
  });

  it('for an address that is no operator’s and an operator’s wrong password', async () => {
    await identity.world.bus.ask(CreateOperator, { name: '担当 花子', email: 'hanako@vendor.example', password: goodPassword });
    const logIn = (email: string) => () =>
      failureOf(identity.world.bus.ask(CreateOperatorSession, { email, password: 'a wrong password' }));
    expect(await each(logIn('hanako@vendor.example'), logIn('nobody@vendor.example'))).toEqual([1, 1]);
  });

  it('for a wrong number and a wrong subdomain', async () => {
    const start = (subdomain: string, customerNumber: string) => () =>
      failureOf(identity.world.bus.ask(StartSignUp, { subdomain, customerNumber }));
    expect(await each(start(subdomainOf(customer), 'A99999999'), start('nobody', customer.customerNumber))).toEqual([0, 0]);
  });

  it('for an address that has an account and one that has none', async () => {
    const set = (email: string) => async () => {
      const signUpId = await identity.start(customer);
      return identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password: goodPassword });
    };
    expect(await each(set('taro@mail.example'), set('new@mail.example'))).toEqual([1, 1]);
  });
});
