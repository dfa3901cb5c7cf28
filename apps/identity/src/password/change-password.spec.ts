import {
  ChangeOwnPassword,
  type ChangeOwnPasswordRequest,
  type CustomerSnapshot,
  type Nothing,
  ReadOwnAccount,
  RefreshSession,
  SecurityNotice,
  type SessionView,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { expectExactly, expectOneWinner, tally, times } from '@csite/testing';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

const email = 'taro@mail.example';
const next = 'seven quiet umbrellas';

describe('changing one’s own password', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let session: SessionView;

  beforeAll(async () => {
    identity = await IdentityWorld.start({ LIMIT_LOG_IN_PER_ACCOUNT: '4,6,6,600' });
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    await identity.account(customer, email);
    session = await identity.logIn(customer, email);
  });

  const change = (words: Partial<ChangeOwnPasswordRequest> = {}, outgoing: Outgoing = {}): Promise<Nothing> =>
    identity.world.bus.ask(
      ChangeOwnPassword,
      { currentPassword: goodPassword, newPassword: next, ...words },
      { token: session.accessToken, ...outgoing },
    );
  const notices = async (): Promise<number> => {
    await identity.world.settled();
    return (await identity.world.events(SecurityNotice.subject)).length;
  };
  const me = ({ accessToken }: SessionView): Promise<unknown> =>
    identity.world.bus.ask(ReadOwnAccount, {}, { token: accessToken });

  it('lets in with the new one from then on, and with the old one no more', async () => {
    await change();
    await expect(identity.logIn(customer, email, next)).resolves.toBeDefined();
    expect(await failureOf(identity.logIn(customer, email))).toMatchObject({ code: 'session.rejected' });
  });

  it('ends every other session at once, and not the present one', async () => {
    const other = await identity.logIn(customer, email);
    await change();
    expect(await failureOf(me(other))).toMatchObject({ code: 'session.ended' });
    const refresh = identity.world.bus.ask(RefreshSession, { refreshToken: other.refreshToken });
    expect(await failureOf(refresh)).toMatchObject({ code: 'session.ended' });
    await expect(me(session)).resolves.toBeDefined();
  });

  it('is told to the person, with device and address, and without either password', async () => {
    await change({}, { clientAddress: '203.0.113.9', userAgent: 'curl/8.5.0' });
    await identity.world.settled();
    const notice = (await identity.world.events(SecurityNotice.subject)).at(-1);
    expect(notice?.data).toMatchObject({
      to: { address: email },
      event: 'password-changed',
      device: 'curl',
      clientAddress: '203.0.113.9',
    });
    for (const secret of [goodPassword, next]) expect(JSON.stringify(notice)).not.toContain(secret);
  });

  it('needs the current one, and says so at its field', async () => {
    expect(await failureOf(change({ currentPassword: 'not the one of today' }))).toMatchObject({
      kind: 'unprocessable',
      code: 'password.current-wrong',
      body: { fields: [{ path: 'currentPassword' }] },
    });
    await expect(me(session)).resolves.toBeDefined();
  });

  it.each([
    ['password.too-short', 'short'],
    ['password.common', 'passwordpassword'],
    ['password.unchanged', goodPassword],
    ['password.contextual', 'tarotaro taro 1'],
  ])('is refused with %s for %s, at its field', async (code, newPassword) => {
    const refused = await failureOf(change({ newPassword }));
    expect(refused).toMatchObject({ kind: 'unprocessable', code, body: { fields: [{ path: 'newPassword' }] } });
  });

  it('may not be built on the subdomain either', async () => {
    const newPassword = `${subdomainOf(customer)} 1 2 3 4 5 6`;
    expect(await failureOf(change({ newPassword }))).toMatchObject({ code: 'password.contextual' });
  });

  it('repeated under its key is done once, though the current password is another by then', async () => {
    const idempotencyKey = newId();
    const before = await notices();
    await change({}, { idempotencyKey });
    await expect(change({}, { idempotencyKey })).resolves.toEqual({});
    expect(await notices()).toBe(before + 1);
    const other = change({ newPassword: 'six loud umbrellas' }, { idempotencyKey });
    expect(await failureOf(other)).toMatchObject({ code: 'idempotency.key-reused' });
  });

  it('of fifty at once happens once', async () => {
    const deadline = Date.now() + 20_000;
    expectOneWinner(await tally(times(50, (index) => change({ newPassword: `seven quiet umbrellas ${index}` }, { deadline }))));
  });

  it('lets a session guess the current one four times, and shuts out no other session', async () => {
    const deadline = Date.now() + 20_000;
    const guesses = await tally(times(30, (index) => change({ currentPassword: `a wrong password ${index}` }, { deadline })));
    expectExactly(4, guesses);
    expect(guesses.refused[0]?.code).toBe('password.too-many-tries');
    const { accessToken } = await identity.logIn(customer, email);
    await expect(change({}, { token: accessToken })).resolves.toEqual({});
  });
});
