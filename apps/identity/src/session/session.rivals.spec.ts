import {
  type AccountView,
  type CustomerSnapshot,
  EndSession,
  ReadOwnAccount,
  RefreshSession,
  type SessionView,
} from '@csite/protocol';
import { answered, times } from '@csite/testing';
import { decodeJwt } from 'jose';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const good = async <T>(tries: readonly Promise<T>[]): Promise<T[]> =>
  (await Promise.allSettled(tries)).flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const sessionOf = ({ accessToken }: SessionView): unknown => decodeJwt(accessToken)['sid'];

/** Two replicas; who comes first is left to chance, so each is tried several times. */
describe('a session that several reach for at once', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let session: SessionView;

  beforeAll(async () => {
    // However busy the machine: that the grace ends is shown by the rules of the session.
    identity = await IdentityWorld.start({ REFRESH_GRACE_SECONDS: '600' });
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
      const [refreshes] = await Promise.all([good(times(5, () => ask.refresh(one.refreshToken))), ask.end(one.refreshToken)]);
      for (const { refreshToken, accessToken } of [one, ...refreshes]) {
        expect(await failureOf(ask.refresh(refreshToken))).toMatchObject({ code: 'session.ended' });
        expect(await failureOf(ask.me(accessToken))).toMatchObject({ kind: 'unauthenticated' });
      }
    }
  });

  it('has one line of successors, however many tabs go on at once', async () => {
    let tokens = [session.refreshToken];
    for (let generation = 0; generation < 5; generation += 1) {
      const [token = ''] = tokens;
      const next = await Promise.all(times(6, () => answered(() => ask.refresh(token))));
      tokens = [...new Set(next.map(({ refreshToken }) => refreshToken))];
      expect(tokens).toHaveLength(1);
    }
  });

  it('has one successor of fifty refreshes at once, which goes on', async () => {
    const next = await Promise.all(times(50, () => answered(() => ask.refresh(session.refreshToken))));
    const [successor = '', ...others] = new Set(next.map(({ refreshToken }) => refreshToken));
    expect(others).toEqual([]);
    expect(await identity.world.sql('identity', 'select generation from session where id = $1', [sessionOf(session)])).toEqual([
      { generation: 1 },
    ]);
    await expect(ask.refresh(successor)).resolves.toBeDefined();
  });

  it('ends once, for all, when fifty copies of a token that was exchanged long ago come at once', async () => {
    const next = await ask.refresh((await ask.refresh(session.refreshToken)).refreshToken);
    const failures = await Promise.all(times(50, () => failureOf(answered(() => ask.refresh(session.refreshToken)))));
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['session.ended']));
    const entries = `select act from audit_entry where act = 'session.reused' and subject_id = $1`;
    expect(await identity.world.sql('identity', entries, [sessionOf(session)])).toHaveLength(1);
    expect(await failureOf(ask.refresh(next.refreshToken))).toMatchObject({ code: 'session.ended' });
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
    const both = await good(times(4, (index) => ask.refresh(index % 2 === 0 ? stolen : owners2.refreshToken)));
    for (const { refreshToken } of [owners2, ...both]) {
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
    await expect(Promise.all(times(6, () => answered(() => ask.end(session.refreshToken))))).resolves.toHaveLength(6);
  });

  it('ends with its account: neither token shows or brings anything', async () => {
    const { accountId } = await identity.account(customer, 'leaving@mail.example');
    const open = await identity.logIn(customer, 'leaving@mail.example');
    await identity.world.sql('identity', 'delete from account where id = $1', [accountId]);
    expect(await failureOf(ask.me(open.accessToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(ask.refresh(open.refreshToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(identity.logIn(customer, 'leaving@mail.example'))).toMatchObject({ code: 'session.rejected' });
  });

  it('is opened for each of fifty people who come at once: there is room for all to wait for their hash', async () => {
    const logIn = (): Promise<SessionView> =>
      identity.logIn(customer, 'taro@mail.example', goodPassword, { deadline: Date.now() + 30_000 });
    const views = await Promise.all(times(50, () => answered(logIn)));
    expect(new Set(views.map(sessionOf)).size).toBe(50);
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
