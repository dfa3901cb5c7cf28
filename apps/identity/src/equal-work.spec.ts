import { CreateOperator, CreateOperatorSession, type CustomerSnapshot, SetSignUpAccount, StartSignUp } from '@csite/protocol';
import { Reads } from '@csite/service';
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

  it('for an address that has an account and one that has none', async () => {
    const set = (email: string) => async () => {
      const signUpId = await identity.start(customer);
      return identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password: goodPassword });
    };
    expect(await each(set('taro@mail.example'), set('new@mail.example'))).toEqual([1, 1]);
  });
});

/** Where nothing is hashed, questions to PostgreSQL are what takes time. */
describe('a refused sign-up asks the same questions', () => {
  let identity: IdentityWorld;
  const run = jest.spyOn(Reads.prototype, 'run');
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(async () => {
    run.mockRestore();
    await identity.stop();
  });

  it('for a wrong number, a wrong subdomain, both, and those of two customers', async () => {
    const [one, other] = [await identity.customer(), await identity.customer()];
    const questionsOf = async (subdomain: string, customerNumber: string): Promise<string[]> => {
      run.mockClear();
      expect(await failureOf(identity.world.bus.ask(StartSignUp, { subdomain, customerNumber }))).toMatchObject({
        code: 'sign-up.no-match',
      });
      const asked = run.mock.calls.map(([query]) => ('compile' in query ? query.compile() : query).sql);
      // Who may no longer be logged in is looked at from time to time.
      return asked.filter((sql) => !sql.includes('revo'));
    };
    const asked = [
      await questionsOf(subdomainOf(one), 'A99999999'),
      await questionsOf('nobody', one.customerNumber),
      await questionsOf('nobody', 'A99999999'),
      await questionsOf(subdomainOf(one), other.customerNumber),
    ];
    expect(asked[0]).toHaveLength(1);
    expect(asked).toEqual(Array(4).fill(asked[0]));
  });
});
