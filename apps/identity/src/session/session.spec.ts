import { Bus, type Outgoing } from '@csite/messaging';
import {
  type CustomerSnapshot,
  EndSession,
  ReadOwnAccount,
  RefreshSession,
  SessionRevoked,
  type SessionView,
} from '@csite/protocol';
import { hash } from '@node-rs/argon2';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';
import { Revocations } from './revocations';

const hour = 3600;
const day = 24 * hour;

describe('a session', () => {
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

  const me = (token: string): Promise<unknown> => identity.world.bus.ask(ReadOwnAccount, {}, { token });
  const refresh = (refreshToken: string): Promise<SessionView> => identity.world.bus.ask(RefreshSession, { refreshToken });
  const end = (request: { refreshToken?: string }, outgoing?: Outgoing): Promise<unknown> =>
    identity.world.bus.ask(EndSession, request, outgoing);

  it('begins with subdomain, address and password, however they are written', async () => {
    const { account } = await identity.logIn(customer, ' TARO@Mail.example'.trim());
    expect(account).toMatchObject({ email: 'taro@mail.example', role: 'owner', company: '株式会社サンブルデータ' });
    expect(await me(session.accessToken)).toEqual(account);
  });

  it('says in its access token who calls, for five minutes, signed', () => {
    expect(decodeProtectedHeader(session.accessToken)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    const { iss, aud, sub, exp = 0, iat = 0, customerId, role, name, email, sid } = decodeJwt(session.accessToken);
    expect({ iss, aud, sub }).toEqual({ iss: 'csite', aud: 'csite-api', sub: session.account.accountId });
    expect({ customerId, role, name, email }).toMatchObject({
      customerId: customer.customerId,
      role: 'owner',
      email: 'taro@mail.example',
    });
    expect(exp - iat).toBe(300);
    expect(sid).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has access tokens that run out by the business clock', async () => {
    await identity.pass(299);
    await expect(me(session.accessToken)).resolves.toBeDefined();
    await identity.pass(1);
    expect(await failureOf(me(session.accessToken))).toMatchObject({ kind: 'unauthenticated', code: 'session.expired' });
    expect(await me((await refresh(session.refreshToken)).accessToken)).toBeDefined();
  });

  it('answers unknown subdomain, unknown address and wrong password alike', async () => {
    const stranger = await identity.customer();
    const failures = await Promise.all([
      failureOf(identity.logIn(customer, 'taro@mail.example', 'a wrong password')),
      failureOf(identity.logIn(customer, 'nobody@mail.example')),
      failureOf(identity.logIn(stranger, 'taro@mail.example')),
    ]);
    expect(failures[0]).toMatchObject({ kind: 'unauthenticated', code: 'session.rejected' });
    expect(new Set(failures.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('renews a hash that was made with weaker parameters', async () => {
    const { accountId } = await identity.account(customer, 'weak@mail.example');
    const weak = await hash(goodPassword, { memoryCost: 8192, timeCost: 1 });
    await identity.world.sql('identity', 'update account set password_hash = $1 where id = $2', [weak, accountId]);
    await identity.logIn(customer, 'weak@mail.example');
    const [row] = await identity.world.sql<{ hash: string }>(
      'identity',
      'select password_hash as hash from account where id = $1',
      [accountId],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(identity.logIn(customer, 'weak@mail.example')).resolves.toBeDefined();
  });

  it('lets two tabs refresh at once, and both go on', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(session.refreshToken)));
    const successors = new Set(answers.map(({ refreshToken }) => refreshToken));
    expect(successors.size).toBe(1);
    expect(successors.has(session.refreshToken)).toBe(false);
    const [successor = ''] = successors;
    await expect(refresh(successor)).resolves.toBeDefined();
  });

  it('ends for all when a refresh token is used again later', async () => {
    const next = await refresh(session.refreshToken);
    await identity.pass(31);
    expect(await failureOf(refresh(session.refreshToken))).toMatchObject({ kind: 'unauthenticated', code: 'session.ended' });
    expect(await failureOf(refresh(next.refreshToken))).toMatchObject({ code: 'session.ended' });
  });

  it('ends for all when a token before the last is used, however soon', async () => {
    const next = await refresh(session.refreshToken);
    const last = await refresh(next.refreshToken);
    expect(await failureOf(refresh(session.refreshToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(refresh(last.refreshToken))).toMatchObject({ code: 'session.ended' });
  });

  it('ends after a week without use, and after 30 days in any case', async () => {
    const idle = await identity.logIn(customer);
    let used = await identity.logIn(customer);
    await identity.pass(7 * day);
    used = await refresh(used.refreshToken);
    await identity.pass(1);
    expect(await failureOf(refresh(idle.refreshToken))).toMatchObject({ code: 'session.ended' });
    for (let week = 2; week <= 4; week += 1) {
      await identity.pass(7 * day - 1);
      used = await refresh(used.refreshToken);
    }
    expect(Temporal.Instant.from(used.refreshExpiresAt).since(identity.world.clock.now()).total('hours')).toBeLessThan(49);
    await identity.pass(2 * day + 3);
    expect(await failureOf(refresh(used.refreshToken))).toMatchObject({ code: 'session.ended' });
  });

  it.each([
    ['its access token', (it: SessionView): [object, Outgoing] => [{}, { token: it.accessToken }]],
    ['its refresh token', (it: SessionView): [object, Outgoing] => [{ refreshToken: it.refreshToken }, {}]],
  ])('is ended by %s, and tells everyone at once', async (_by, how) => {
    const heard: unknown[] = [];
    const subscription = identity.world.bus.connection.subscribe(SessionRevoked.subject, {
      callback: (_error, message) => void heard.push(message.json<{ sessionId: string }>().sessionId),
    });
    await identity.world.bus.connection.flush();
    const [request, outgoing] = how(session);
    await end(request, outgoing);
    await identity.world.bus.connection.flush();
    // Beside those of before, which are told again every few seconds.
    const { sid } = decodeJwt(session.accessToken);
    expect(heard.filter((sessionId) => sessionId === sid)).toHaveLength(1);
    expect(await failureOf(me(session.accessToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(refresh(session.refreshToken))).toMatchObject({ code: 'session.ended' });
    await expect(end(request, outgoing)).resolves.toEqual({});
    subscription.unsubscribe();
  });

  it('stays ended for a process that starts later', async () => {
    await end({}, { token: session.accessToken });
    const heard: string[] = [];
    const listener = identity.world.bus.connection;
    const subscription = listener.subscribe(SessionRevoked.subject, {
      callback: (_error, message) => void heard.push(message.json<{ sessionId: string }>().sessionId),
    });
    await listener.flush();
    await identity.instance().get(Revocations).repeat();
    await identity.instance().get(Bus).connection.flush();
    await listener.flush();
    subscription.unsubscribe();
    expect(heard).toContain(decodeJwt(session.accessToken).sid);
  });

  it('is not ended by a token that was made up', async () => {
    const forged = `${session.refreshToken.slice(0, -4)}AAAA`;
    expect(await failureOf(refresh(forged))).toMatchObject({ code: 'session.ended' });
    await end({ refreshToken: forged });
    await expect(refresh(session.refreshToken)).resolves.toBeDefined();
  });

  it('is refused to customers who have left for a partner', async () => {
    const left = await identity.customer();
    await identity.account(left, 'left@mail.example');
    const open = await identity.logIn(left, 'left@mail.example');
    await identity.learn(left, 2, { channel: 'partner' });
    expect(await failureOf(identity.logIn(left, 'left@mail.example'))).toMatchObject({
      kind: 'forbidden',
      code: 'session.partner-contract',
    });
    expect(await failureOf(refresh(open.refreshToken))).toMatchObject({ kind: 'forbidden' });
  });

  it('keeps no token in its database', async () => {
    const rows = await identity.world.sql<{ text: string }>(
      'identity',
      'select t::text as text from session t union all select t::text from outbox t',
    );
    const text = rows.map((row) => row.text).join('\n');
    expect(text).toContain(session.account.accountId);
    expect(text).not.toContain(session.refreshToken);
    expect(text).not.toContain(session.refreshToken.slice(-20));
    expect(text).not.toContain(session.accessToken.slice(-20));
  });
});
