import {
  type AccountView,
  type CustomerSnapshot,
  EndSession,
  ReadOwnAccount,
  RefreshSession,
  type SessionView,
} from '@csite/protocol';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => make(index)));
const good = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

/** Two replicas; who comes first is left to chance, so each is tried several times. */
describe('a session that several reach for at once', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let session: SessionView;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    session = await identity.logIn(customer);
  });

  const ask = {
    me: (token: string): Promise<AccountView> => identity.world.bus.ask(ReadOwnAccount, {}, { token }),
    refresh: (refreshToken: string): Promise<SessionView> => identity.world.bus.ask(RefreshSession, { refreshToken }),
    end: (refreshToken: string): Promise<object> => identity.world.bus.ask(EndSession, { refreshToken }),
  };

  it('is over after a log-out, whatever was refreshed meanwhile', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await identity.logIn(customer);
      const [refreshes] = await Promise.all([times(5, () => ask.refresh(one.refreshToken)), ask.end(one.refreshToken)]);
      for (const { refreshToken, accessToken } of [one, ...good(refreshes)]) {
        expect(await failureOf(ask.refresh(refreshToken))).toMatchObject({ code: 'session.ended' });
        expect(await failureOf(ask.me(accessToken))).toMatchObject({ kind: 'unauthenticated' });
      }
    }
  });

  it('has one line of successors, however many tabs go on at once', async () => {
    let tokens = [session.refreshToken];
    for (let generation = 0; generation < 5; generation += 1) {
      const [token = ''] = tokens;
      const next = good(await times(6, () => ask.refresh(token)));
      expect(next).toHaveLength(6);
      tokens = [...new Set(next.map(({ refreshToken }) => refreshToken))];
      expect(tokens).toHaveLength(1);
    }
  });

  it('survives an answer that got lost: the old token brings the same successor, and that one goes on', async () => {
    const lost = await ask.refresh(session.refreshToken);
    const again = await ask.refresh(session.refreshToken);
    expect(again.refreshToken).toBe(lost.refreshToken);
    expect((await ask.me(again.accessToken)).accountId).toBe(session.account.accountId);
    await expect(ask.refresh(again.refreshToken)).resolves.toBeDefined();
  });

  it('ends for thief and owner, whoever of the two comes later', async () => {
    const stolen = session.refreshToken;
    const owners = await ask.refresh(stolen);
    const owners2 = await ask.refresh(owners.refreshToken);
    const both = await times(4, (index) => ask.refresh(index % 2 === 0 ? stolen : owners2.refreshToken));
    for (const { refreshToken } of [owners2, ...good(both)]) {
      expect(await failureOf(ask.refresh(refreshToken))).toMatchObject({ code: 'session.ended' });
    }
    expect(await failureOf(ask.me(owners2.accessToken))).toMatchObject({ code: 'session.ended' });
  });

  it('ends alone: the other sessions of the account go on', async () => {
    const other = await identity.logIn(customer);
    await ask.end(session.refreshToken);
    expect((await ask.me(other.accessToken)).email).toBe('taro@mail.example');
    await expect(ask.refresh(other.refreshToken)).resolves.toBeDefined();
  });

  it('is ended once by two log-outs at once, and neither fails', async () => {
    const ends = await times(6, () => ask.end(session.refreshToken));
    expect(good(ends)).toHaveLength(6);
  });

  it('ends with its account: neither token shows or brings anything', async () => {
    const { accountId } = await identity.account(customer, 'leaving@mail.example');
    const open = await identity.logIn(customer, 'leaving@mail.example');
    await identity.world.sql('identity', 'delete from account where id = $1', [accountId]);
    expect(await failureOf(ask.me(open.accessToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(ask.refresh(open.refreshToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(identity.logIn(customer, 'leaving@mail.example'))).toMatchObject({ code: 'session.rejected' });
  });

  it('takes fifty people at the same moment, and hashes for all of them', async () => {
    const views = good(
      await times(50, () => identity.logIn(customer, 'taro@mail.example', goodPassword, { deadline: Date.now() + 60_000 })),
    );
    expect(views.length).toBeGreaterThan(45);
    expect(new Set(views.map(({ refreshToken }) => refreshToken)).size).toBe(views.length);
  });

  it.each(['', 'x', 'A'.repeat(70), 'A'.repeat(69), '='.repeat(70), 'é'.repeat(70), 'A'.repeat(500)])(
    'is not found by the token %p',
    async (refreshToken) => {
      const failure = await failureOf(ask.refresh(refreshToken));
      expect(failure.code).toMatch(refreshToken === '' ? /^request\.invalid$/ : /^session\.ended$/);
      expect(await failureOf(ask.refresh(`${session.refreshToken}A`))).toMatchObject({ code: 'session.ended' });
      await expect(ask.refresh(session.refreshToken)).resolves.toBeDefined();
    },
  );
});
