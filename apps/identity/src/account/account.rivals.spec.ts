import {
  ChangeAccountRole,
  type CustomerSnapshot,
  Failure,
  GetAccount,
  InviteAccount,
  ListAccounts,
  RemoveAccount,
  type SessionView,
} from '@csite/protocol';
import { failureOf, IdentityWorld } from '../test/identity-world';

const first = 'taro@mail.example';
const second = 'hanako@minato.example';

const codeOf = (error: unknown): string => (error instanceof Failure ? error.code : String(error));

/** Two replicas; who comes first is left to chance, so each is tried several times. */
describe('owners who act at the same moment', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let pair: readonly [SessionView, SessionView];

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    await identity.account(customer, first);
    await identity.invited(customer, first, second, 'owner');
    pair = [await identity.logIn(customer, first), await identity.logIn(customer, second)];
  });

  const outcome = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', codeOf);
  const lower = async (by: SessionView, whom: SessionView): Promise<() => Promise<string>> => {
    const { accountId } = whom.account;
    const token = by.accessToken;
    const { version } = await identity.world.bus.ask(GetAccount, { accountId }, { token });
    return () => outcome(identity.world.bus.ask(ChangeAccountRole, { accountId, role: 'viewer', version }, { token }));
  };
  const remove = (by: SessionView, whom: SessionView) => (): Promise<string> =>
    outcome(identity.world.bus.ask(RemoveAccount, { accountId: whom.account.accountId }, { token: by.accessToken }));
  const owners = async (): Promise<number> => {
    const rows = await identity.world.sql<{ count: number }>(
      'identity',
      `select count(*)::integer as count from account where customer_id = $1 and role = 'owner'`,
      [customer.customerId],
    );
    return rows[0]?.count ?? 0;
  };

  it.each([1, 2, 3, 4])('and lower each other leave one owner (%i)', async () => {
    const [one, two] = pair;
    const acts = [await lower(one, two), await lower(two, one)];
    const outcomes = await Promise.all(acts.map((act) => act()));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(await owners()).toBe(1);
  });

  it.each([1, 2, 3])('and delete each other leave one owner (%i)', async () => {
    const [one, two] = pair;
    const outcomes = await Promise.all([remove(one, two)(), remove(two, one)()]);
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(await owners()).toBe(1);
  });

  it('and each give themselves up leave one owner', async () => {
    const [one, two] = pair;
    const outcomes = await Promise.all([remove(one, one)(), remove(two, two)()]);
    expect(outcomes.sort()).toEqual(['account.last-owner', 'done']);
    expect(await owners()).toBe(1);
  });

  it('and invite the same address make one account', async () => {
    const asks = Array.from({ length: 8 }, (_, index) => {
      const token = pair[index % 2]?.accessToken;
      return outcome(
        identity.world.bus.ask(InviteAccount, { name: '港 次郎', email: 'jiro@minato.example', role: 'viewer' }, { token }),
      );
    });
    const outcomes = await Promise.all(asks);
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'account.exists')).toHaveLength(7);
    expect((await identity.world.bus.ask(ListAccounts, {}, { token: pair[0].accessToken })).items).toHaveLength(3);
  });

  it.each([1, 2, 3])('a log-in during the deletion does not outlive it (%i)', async () => {
    const [one, two] = pair;
    const logIns = Array.from({ length: 6 }, () => identity.logIn(customer, second).catch(() => undefined));
    const [sessions] = await Promise.all([Promise.all(logIns), remove(one, two)()]);
    const open = await identity.world.sql('identity', 'select 1 from session where account_id = $1 and ended_at is null', [
      two.account.accountId,
    ]);
    expect(open).toEqual([]);
    for (const session of sessions) {
      if (!session) continue;
      const use = identity.world.bus.ask(ListAccounts, {}, { token: session.accessToken });
      expect(await failureOf(use)).toMatchObject({ kind: 'unauthenticated' });
    }
  });
});
