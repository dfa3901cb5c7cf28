import {
  type CustomerSnapshot,
  EndOtherSessions,
  EndOwnSession,
  ListSessions,
  ReadOwnAccount,
  RefreshSession,
  type SessionList,
  type SessionView,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { failureOf, IdentityWorld } from '../test/identity-world';

const email = 'taro@mail.example';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';

describe('the sessions of a person', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let here: SessionView;
  let there: SessionView;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    await identity.account(customer, email);
    here = await identity.logIn(customer, email, undefined, { clientAddress: '203.0.113.9', userAgent: firefox });
    await identity.pass(60);
    there = await identity.logIn(customer, email, undefined, { clientAddress: '198.51.100.1', userAgent: 'curl/8.5.0' });
  });

  const list = ({ accessToken: token }: SessionView): Promise<SessionList> => identity.world.bus.ask(ListSessions, {}, { token });
  const me = ({ accessToken: token }: SessionView): Promise<unknown> => identity.world.bus.ask(ReadOwnAccount, {}, { token });
  const end = (sessionId: string, by = here): Promise<unknown> =>
    identity.world.bus.ask(EndOwnSession, { sessionId }, { token: by.accessToken });
  const idOf = async (session: SessionView): Promise<string> =>
    (await list(session)).items.find(({ current }) => current)?.sessionId ?? '';
  const expectOver = async (session: SessionView): Promise<void> => {
    expect(await failureOf(me(session))).toMatchObject({ code: 'session.ended' });
    const refresh = identity.world.bus.ask(RefreshSession, { refreshToken: session.refreshToken });
    expect(await failureOf(refresh)).toMatchObject({ code: 'session.ended' });
  };

  it('are listed by device, address, first and last use, the last used first, and say which is the present one', async () => {
    const { items } = await list(here);
    expect(items).toMatchObject([
      { browser: 'curl', clientAddress: '198.51.100.1', current: false },
      { browser: 'Firefox', system: 'Linux', clientAddress: '203.0.113.9', current: true },
    ]);
    await identity.pass(60);
    await identity.world.bus.ask(RefreshSession, { refreshToken: here.refreshToken });
    const [first] = (await list(here)).items;
    expect(first).toMatchObject({ current: true, createdAt: items[1]?.createdAt });
    expect(first?.lastUsedAt).not.toBe(items[1]?.lastUsedAt);
  });

  it('are listed with their limits, and no more once these have passed', async () => {
    const { items, idleHours, absoluteHours } = await list(here);
    expect([idleHours, absoluteHours]).toEqual([24 * 7, 24 * 30]);
    const created = Temporal.Instant.from(items[1]?.createdAt ?? '');
    expect(created.add({ hours: idleHours }).equals(items[1]?.expiresAt ?? '')).toBe(true);
    await identity.pass(24 * 7 * 3600 + 1);
    const later = await identity.logIn(customer, email);
    expect((await list(later)).items).toHaveLength(1);
  });

  it('show nothing that opens one', async () => {
    const text = JSON.stringify(await list(here));
    for (const secret of [here.refreshToken, here.accessToken, there.refreshToken]) expect(text).not.toContain(secret);
  });

  it('end one by one, everywhere, and the rest go on', async () => {
    await end(await idOf(there));
    await expectOver(there);
    expect((await list(here)).items).toHaveLength(1);
  });

  it('end all but the present one', async () => {
    await identity.world.bus.ask(EndOtherSessions, {}, { token: here.accessToken });
    await expectOver(there);
    await expect(me(here)).resolves.toBeDefined();
    await expect(identity.world.bus.ask(EndOtherSessions, {}, { token: here.accessToken })).resolves.toEqual({});
  });

  it('of others are neither listed nor ended: they answer as if there were none', async () => {
    await identity.invited(customer, email, 'hanako@mail.example', 'owner');
    const hanakos = await identity.logIn(customer, 'hanako@mail.example');
    const [theirs, unknown] = await Promise.all([failureOf(end(await idOf(there), hanakos)), failureOf(end(newId(), hanakos))]);
    expect(theirs.body).toEqual(unknown.body);
    expect(theirs).toMatchObject({ kind: 'not-found', code: 'session.unknown' });
    expect((await list(hanakos)).items).toHaveLength(1);
    await expect(me(there)).resolves.toBeDefined();
  });
});
