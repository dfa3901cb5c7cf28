import {
  ConfirmSession,
  type ConfirmedSessionView,
  EndSession,
  InviteAccount,
  RefreshSession,
  type SessionView,
} from '@csite/protocol';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const limits = { LIMIT_CONFIRMATION_PER_SESSION: '5,60,900,86400' };

describe('a session that is asked again who is there', () => {
  let identity: IdentityWorld;
  beforeAll(async () => {
    identity = await IdentityWorld.start(limits);
  });
  afterAll(() => identity.stop());

  let people = 0;
  /** An owner of their own for each test. */
  const loggedIn = async (): Promise<SessionView> => {
    const email = `owner${(people += 1)}@mail.example`;
    const own = await identity.customer();
    await identity.account(own, email);
    return identity.logIn(own, email);
  };
  const confirm = (token: string, password = goodPassword): Promise<ConfirmedSessionView> =>
    identity.world.bus.ask(ConfirmSession, { password }, { token, deadline: Date.now() + 20_000 });
  /** What nobody may do with a session alone. */
  const sensitive = (token: string): Promise<object> =>
    identity.world.bus.ask(InviteAccount, { name: '港 花子', email: 'new@mail.example', role: 'viewer' }, { token });
  const refreshed = async ({ refreshToken }: SessionView): Promise<SessionView> =>
    identity.world.bus.ask(RefreshSession, { refreshToken });

  it('is not, for ten minutes after the log-in', async () => {
    await expect(sensitive((await loggedIn()).accessToken)).resolves.toBeDefined();
  });

  it('is after them: a renewed token says when it was, not when it was renewed', async () => {
    let session = await loggedIn();
    await identity.pass(295);
    session = await refreshed(session);
    await identity.pass(295);
    session = await refreshed(session);
    await identity.pass(11);
    const refusal = { kind: 'forbidden', code: 'session.confirmation-required' };
    expect(await failureOf(sensitive(session.accessToken))).toMatchObject(refusal);
    expect(await failureOf(sensitive((await refreshed(session)).accessToken))).toMatchObject(refusal);
    const { accessToken, confirmedUntil } = await confirm(session.accessToken);
    expect(Temporal.Instant.from(confirmedUntil)).toEqual(identity.world.clock.now().add({ minutes: 10 }));
    await expect(sensitive(accessToken)).resolves.toBeDefined();
    await expect(refreshed(session).then((next) => sensitive(next.accessToken))).rejects.toMatchObject({
      code: 'account.exists',
    });
  });

  it('alone is confirmed: another session of the same account is asked itself', async () => {
    const own = await identity.customer();
    await identity.account(own);
    const [one, other] = [await identity.logIn(own), await identity.logIn(own)];
    await identity.pass(601);
    await confirm((await refreshed(one)).accessToken);
    expect(await failureOf(refreshed(other).then((next) => sensitive(next.accessToken)))).toMatchObject({
      code: 'session.confirmation-required',
    });
    const again = await refreshed({ ...one, refreshToken: (await refreshed(one)).refreshToken });
    await expect(sensitive(again.accessToken)).resolves.toBeDefined();
  });

  it('is not confirmed by another password, and not after its end', async () => {
    const session = await loggedIn();
    expect(await failureOf(confirm(session.accessToken, 'another good password'))).toMatchObject({
      kind: 'unprocessable',
      code: 'confirmation.rejected',
    });
    await identity.world.bus.ask(EndSession, {}, { token: session.accessToken });
    expect(await failureOf(confirm(session.accessToken))).toMatchObject({ kind: 'unauthenticated', code: 'session.ended' });
  });

  it('lets nobody guess: of fifty passwords at once on two replicas five are looked at', async () => {
    const { accessToken } = await loggedIn();
    const guesses = Array.from({ length: 50 }, (_, index) => failureOf(confirm(accessToken, `guess number ${index} of fifty`)));
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'confirmation.rejected')).toHaveLength(5);
    expect(await failureOf(confirm(accessToken))).toMatchObject({ code: 'confirmation.too-many-tries' });
  });
});
