import {
  EndOperatorSession,
  EndSession,
  type OperatorSessionView,
  ReadOwnAccount,
  ReadOwnOperator,
  RefreshOperatorSession,
  RefreshSession,
  type SessionView,
} from '@csite/protocol';
import { hash } from '@node-rs/argon2';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';
import { OperatorPerson } from '../test/operator-person';

describe('the session of an operator', () => {
  let identity: IdentityWorld;
  let hanako: OperatorPerson;
  let session: OperatorSessionView;
  let accounts: SessionView;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    hanako = await OperatorPerson.made(identity);
    const customer = await identity.customer();
    // The same address and password as the operator: what tells the two apart is the door, not the words.
    await identity.account(customer, hanako.email);
    accounts = await identity.logIn(customer, hanako.email);
    await hanako.enrol();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    session = await hanako.logIn();
  });

  const me = (token: string): Promise<unknown> => identity.world.bus.ask(ReadOwnOperator, {}, { token });
  const refresh = (refreshToken: string): Promise<OperatorSessionView> =>
    identity.world.bus.ask(RefreshOperatorSession, { refreshToken });

  it('begins with two steps, and says in its token that an operator calls', async () => {
    expect(await me(session.accessToken)).toEqual(session.operator);
    expect(decodeProtectedHeader(session.accessToken)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    const { aud, sub, exp = 0, iat = 0, customerId, role } = decodeJwt(session.accessToken);
    expect({ aud, sub, customerId, role }).toEqual({ aud: 'csite-ops', sub: session.operator.operatorId });
    expect(exp - iat).toBe(300);
  });

  it('is refused alike for an unknown address and a wrong password', async () => {
    const failures = await Promise.all([
      failureOf(hanako.first({ password: 'a wrong password' })),
      failureOf(hanako.first({ email: 'nobody@vendor.example' })),
    ]);
    expect(failures[0]).toMatchObject({ kind: 'unauthenticated', code: 'session.rejected' });
    expect(failures[0]?.body).toEqual(failures[1]?.body);
  });

  it('goes on from refresh to refresh, and ends for all when a token is used again later', async () => {
    const next = await refresh(session.refreshToken);
    expect((await refresh(session.refreshToken)).refreshToken).toBe(next.refreshToken);
    await identity.pass(31);
    expect(await failureOf(refresh(session.refreshToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(refresh(next.refreshToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(me(next.accessToken))).toMatchObject({ code: 'session.ended' });
  });

  it('ends at log-out, at once, by either of its tokens', async () => {
    const other = await hanako.logIn();
    await identity.world.bus.ask(EndOperatorSession, {}, { token: session.accessToken });
    await identity.world.bus.ask(EndOperatorSession, { refreshToken: other.refreshToken });
    for (const { accessToken, refreshToken } of [session, other]) {
      expect(await failureOf(me(accessToken))).toMatchObject({ code: 'session.ended' });
      expect(await failureOf(refresh(refreshToken))).toMatchObject({ code: 'session.ended' });
    }
  });

  it('ends with its operator', async () => {
    const leaving = await OperatorPerson.made(identity, 'leaving@vendor.example', '担当 一郎');
    const open = await leaving.enrol();
    const { challenge } = await leaving.toShow();
    await identity.world.sql('identity', `delete from operator where login = '${leaving.email}'`);
    expect(await failureOf(refresh(open.refreshToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(me(open.accessToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(leaving.first())).toMatchObject({ code: 'session.rejected' });
    const shown = { challenge, method: 'totp' as const, code: leaving.app.code() };
    expect(await failureOf(leaving.pass(shown))).toMatchObject({ code: 'challenge.expired' });
  });

  it('renews a hash that was made with weaker parameters', async () => {
    const weak = await hash(goodPassword, { memoryCost: 8192, timeCost: 1 });
    await identity.world.sql('identity', 'update operator set password_hash = $1', [weak]);
    await hanako.toShow();
    const [row] = await identity.world.sql<{ hash: string }>('identity', 'select password_hash as hash from operator');
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is none of an account: no token of one opens, renews or ends anything of the other', async () => {
    const { bus } = identity.world;
    const wrong = { token: session.accessToken };
    expect(await failureOf(bus.ask(ReadOwnAccount, {}, wrong))).toMatchObject({ code: 'session.not-an-account' });
    expect(await failureOf(me(accounts.accessToken))).toMatchObject({ kind: 'forbidden', code: 'session.not-an-operator' });
    const crossed = bus.ask(RefreshSession, { refreshToken: session.refreshToken });
    expect(await failureOf(crossed)).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(refresh(accounts.refreshToken))).toMatchObject({ code: 'session.ended' });
    await bus.ask(EndSession, { refreshToken: session.refreshToken }, wrong);
    await bus.ask(EndOperatorSession, { refreshToken: accounts.refreshToken }, { token: accounts.accessToken });
    await expect(me(session.accessToken)).resolves.toBeDefined();
    await expect(refresh(session.refreshToken)).resolves.toBeDefined();
    await expect(bus.ask(ReadOwnAccount, {}, { token: accounts.accessToken })).resolves.toBeDefined();
    await expect(bus.ask(RefreshSession, { refreshToken: accounts.refreshToken })).resolves.toBeDefined();
  });
});

describe('tries at an operator', () => {
  let identity: IdentityWorld;
  let hanako: OperatorPerson;
  beforeAll(async () => {
    identity = await IdentityWorld.start({ LIMIT_LOG_IN_PER_ACCOUNT: '3,60,60,3600' });
    hanako = await OperatorPerson.made(identity);
    await hanako.enrol({ clientAddress: '203.0.113.1' });
  });
  afterAll(() => identity.stop());

  const logIn = (password: string, clientAddress: string): Promise<OperatorSessionView> =>
    hanako.first({ password }, { clientAddress });

  it('are limited wherever they come from, and keep nobody out where they logged in before', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => failureOf(logIn('a wrong password', `198.51.100.${index}`))),
    );
    expect(guesses.filter(({ code }) => code === 'session.rejected')).toHaveLength(3);
    expect(guesses.filter(({ code }) => code === 'session.too-many-tries')).toHaveLength(17);
    expect(await failureOf(logIn(goodPassword, '198.51.100.99'))).toMatchObject({ kind: 'too-many' });
    await expect(hanako.logIn({ clientAddress: '203.0.113.1' })).resolves.toBeDefined();
  });
});
