import {
  CreateSession,
  type CustomerSnapshot,
  EndSession,
  ReadOwnAccount,
  RefreshSession,
  type SessionView,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { decodeJwt } from 'jose';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

const sessionOf = ({ accessToken }: SessionView): unknown => decodeJwt(accessToken).sid;

describe('a log-in that is repeated because its answer got lost', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer, 'taro@mail.example');
    await identity.account(customer, 'hanako@mail.example');
  });
  afterAll(() => identity.stop());

  const keyed = (): Outgoing => ({ idempotencyKey: newId(), clientAddress: '203.0.113.1' });
  const logIn = (same: Outgoing, email = 'taro@mail.example', password = goodPassword): Promise<SessionView> =>
    identity.logIn(customer, email, password, same);
  const sessions = async (): Promise<number> => (await identity.world.sql('identity', 'select 1 from session')).length;

  it('is one session, also when ten repeats come at once to two replicas', async () => {
    const [same, before] = [keyed(), await sessions()];
    const views = await Promise.all(Array.from({ length: 10 }, () => logIn(same)));
    expect(new Set(views.map(sessionOf)).size).toBe(1);
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await sessions()).toBe(before + 1);
    await expect(identity.world.bus.ask(RefreshSession, { refreshToken: views[0]?.refreshToken ?? '' })).resolves.toBeDefined();
  });

  it('however its words are written', async () => {
    const same = keyed();
    const first = await logIn(same);
    const again = {
      subdomain: `https://${subdomainOf(customer)}.dn-cloud.com/`,
      email: 'TARO@mail.example',
      password: goodPassword,
    };
    expect(sessionOf(await identity.world.bus.ask(CreateSession, again, same))).toBe(sessionOf(first));
  });

  it('is another session under another key, and without one', async () => {
    const same = keyed();
    const views = [await logIn(same), await logIn(keyed()), await logIn({}), await logIn({})];
    expect(new Set(views.map(sessionOf)).size).toBe(4);
  });

  it('is refused for another person under the same key, and for who does not know the password', async () => {
    const same = keyed();
    await logIn(same);
    expect(await failureOf(logIn(same, 'hanako@mail.example'))).toMatchObject({ code: 'idempotency.key-reused' });
    expect(await failureOf(logIn(same, 'taro@mail.example', 'a wrong password'))).toMatchObject({ code: 'session.rejected' });
  });

  it("is nobody else's from another address", async () => {
    const same = keyed();
    const mine = await logIn(same);
    expect(sessionOf(await logIn({ ...same, clientAddress: '203.0.113.2' }))).not.toBe(sessionOf(mine));
  });

  it('goes on where the session is by now', async () => {
    const same = keyed();
    const first = await logIn(same);
    const refreshed = await identity.world.bus.ask(RefreshSession, { refreshToken: first.refreshToken });
    expect((await logIn(same)).refreshToken).toBe(refreshed.refreshToken);
  });

  it('does not bring back a session that has ended', async () => {
    const same = keyed();
    const first = await logIn(same);
    await identity.world.bus.ask(EndSession, {}, { token: first.accessToken });
    expect(await failureOf(logIn(same))).toMatchObject({ kind: 'unauthenticated', code: 'session.ended' });
    const anew = await logIn(keyed());
    await expect(identity.world.bus.ask(ReadOwnAccount, {}, { token: anew.accessToken })).resolves.toBeDefined();
  });

  it('leaves neither password nor token with its key', async () => {
    const same = keyed();
    const view = await logIn(same);
    const rows = await identity.world.sql<{ text: string }>('identity', 'select t::text as text from idempotency t');
    const text = rows.map((row) => row.text).join('\n');
    expect(text).toContain(same.idempotencyKey);
    for (const secret of [goodPassword, view.refreshToken, view.accessToken.slice(-20)]) expect(text).not.toContain(secret);
  });
});
