import {
  ConfirmPasswordReset,
  type CustomerSnapshot,
  type LinkStateView,
  type Nothing,
  PasswordResetLink,
  type PasswordResetMailView,
  ReadLinkState,
  ReadOwnAccount,
  RefreshSession,
  RequestPasswordReset,
  SecurityNotice,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { answered, times } from '@csite/testing';
import { newId } from '@csite/values';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

const email = 'taro@mail.example';
const next = 'seven quiet umbrellas';

describe('a forgotten password', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    await identity.account(customer, email);
  });

  const request = (subdomain: string, address = email, outgoing?: Outgoing): Promise<PasswordResetMailView> =>
    identity.world.bus.ask(RequestPasswordReset, { subdomain, email: address }, outgoing);
  const confirm = (token: string, password = next, outgoing?: Outgoing): Promise<Nothing> =>
    identity.world.bus.ask(ConfirmPasswordReset, { token, password }, outgoing);
  const stateOf = (token: string): Promise<LinkStateView> => identity.world.bus.ask(ReadLinkState, { token });
  const mails = async (): Promise<number> => {
    await identity.world.settled();
    return (await identity.world.events(PasswordResetLink.subject)).length;
  };

  it('is set anew by the mailed link, which logs nobody in', async () => {
    const token = await identity.forgotten(customer);
    expect(await stateOf(token)).toMatchObject({ purpose: 'password-reset', state: 'valid' });
    expect(await confirm(token)).toEqual({});
    await expect(identity.logIn(customer, email, next)).resolves.toBeDefined();
    expect(await failureOf(identity.logIn(customer, email))).toMatchObject({ code: 'session.rejected' });
  });

  it('ends every session, and is told to the person', async () => {
    const session = await identity.logIn(customer, email);
    await confirm(await identity.forgotten(customer), next, { clientAddress: '203.0.113.9' });
    const me = identity.world.bus.ask(ReadOwnAccount, {}, { token: session.accessToken });
    expect(await failureOf(me)).toMatchObject({ code: 'session.ended' });
    const refresh = identity.world.bus.ask(RefreshSession, { refreshToken: session.refreshToken });
    expect(await failureOf(refresh)).toMatchObject({ code: 'session.ended' });
    await identity.world.settled();
    const notice = (await identity.world.events(SecurityNotice.subject)).at(-1);
    expect(notice?.data).toMatchObject({ event: 'password-reset', to: { address: email }, clientAddress: '203.0.113.9' });
  });

  it('has a link for thirty minutes, and not a second longer', async () => {
    const token = await identity.forgotten(customer);
    await identity.pass(30 * 60);
    expect(await stateOf(token)).toMatchObject({ state: 'valid' });
    await identity.pass(1);
    expect(await stateOf(token)).toMatchObject({ state: 'expired' });
    expect(await failureOf(confirm(token))).toMatchObject({ kind: 'gone', code: 'link.expired' });
    await expect(identity.logIn(customer, email)).resolves.toBeDefined();
  });

  it('has one link that works, however many ask for it at once', async () => {
    const before = await mails();
    await Promise.all(times(10, () => answered(() => request(subdomainOf(customer)))));
    await identity.world.settled();
    const links = (await identity.world.events(PasswordResetLink.subject)).slice(before).map(({ data }) => String(data.token));
    const states = await Promise.all(links.map(async (token) => (await stateOf(token)).state));
    expect([states.length >= 10, states.filter((state) => state === 'valid')]).toEqual([true, ['valid']]);
  });

  it('has a link that works once', async () => {
    const token = await identity.forgotten(customer);
    await confirm(token);
    expect(await stateOf(token)).toMatchObject({ state: 'used' });
    expect(await failureOf(confirm(token, 'six loud umbrellas'))).toMatchObject({ kind: 'gone', code: 'link.used' });
  });

  it('is repeated safely: the same key gives the same answer', async () => {
    const token = await identity.forgotten(customer);
    const idempotencyKey = newId();
    await confirm(token, next, { idempotencyKey });
    await expect(confirm(token, next, { idempotencyKey })).resolves.toEqual({});
  });

  it('has one link: a newer mail voids the one before', async () => {
    const first = await identity.forgotten(customer);
    const second = await identity.forgotten(customer);
    expect(await failureOf(confirm(first))).toMatchObject({ code: 'link.expired' });
    await confirm(second);
  });

  it.each([
    ['password.too-short', 'short'],
    ['password.common', 'passwordpassword'],
    ['password.contextual', 'tarotaro taro 1'],
  ])('is refused with %s, and the link still works', async (code, password) => {
    const token = await identity.forgotten(customer);
    expect(await failureOf(confirm(token, password))).toMatchObject({ kind: 'unprocessable', code });
    await confirm(token);
  });

  it('brings no mail, and the same answer, where there is no such account', async () => {
    const before = await mails();
    const known = await request(subdomainOf(customer));
    const unknown = [
      await request(subdomainOf(customer), 'nobody@mail.example'),
      await request(subdomainOf(await identity.customer())),
      await request('nobodys-subdomain'),
    ];
    expect(await mails()).toBe(before + 1);
    for (const answer of unknown) expect({ ...answer, email }).toEqual(known);
  });

  it('of an account that was invited, or of a customer who left for a partner, brings no mail', async () => {
    await identity.learn(customer, 2, { channel: 'partner', partner: '代理店' });
    const before = await mails();
    await request(subdomainOf(customer));
    expect(await mails()).toBe(before);
  });

  it('is another link for each company that knows the address under that name', async () => {
    const subdomain = subdomainOf(customer);
    const other = await identity.customer({ chatSubdomain: subdomain });
    await identity.account(other, email, goodPassword);
    const before = await mails();
    await request(subdomain);
    expect(await mails()).toBe(before + 2);
  });

  it('leaves nothing of a secret in the database, and nothing of who asked', async () => {
    const token = await identity.forgotten(customer);
    await confirm(token);
    const rows = await identity.world.sql<{ text: string }>(
      'identity',
      `select t::text as text from link t union all select t::text from outbox t union all select t::text from idempotency t
       union all select t::text from password_reset t union all select t::text from due_work t`,
    );
    for (const secret of [token, next]) expect(rows.map(({ text }) => text).join('\n')).not.toContain(secret);
    expect(await identity.world.sql('identity', 'select 1 from password_reset')).toEqual([]);
  });
});
