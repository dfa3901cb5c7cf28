import {
  AccountChanged,
  type AccountSummaryView,
  ChangeAccountRole,
  CheckAccount,
  type CustomerSnapshot,
  ConfirmInvitation,
  GetAccount,
  InvitationLink,
  InviteAccount,
  ListAccounts,
  ReadOwnAccount,
  RefreshSession,
  RemoveAccount,
  ResendInvitation,
  type Role,
  type Rpc,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const owner = 'taro@mail.example';
let people = 0;

describe('accounts', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let token: string;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    await identity.account(customer, owner);
    token = (await identity.logIn(customer, owner)).accessToken;
  });

  const ask = <Q extends object, A extends object>(message: Rpc<Q, A>, words: Q, by = token): Promise<A> =>
    identity.world.bus.ask(message, words, { token: by });
  const add = async (role: Role): Promise<{ accountId: string; email: string }> => {
    people += 1;
    const email = `person${people}@minato.example`;
    return { email, accountId: await identity.invited(customer, owner, email, role) };
  };
  const get = (accountId: string): Promise<AccountSummaryView> => ask(GetAccount, { accountId });
  const assign = async (accountId: string, role: Role): Promise<AccountSummaryView> =>
    ask(ChangeAccountRole, { accountId, role, version: (await get(accountId)).version });

  it('are listed oldest first, page by page, with the invited among them; other customers’ are not', async () => {
    const { accountId } = await add('manager');
    const invited = await ask(InviteAccount, { name: '港 次郎', email: 'jiro@minato.example', role: 'viewer' });
    const { items } = await ask(ListAccounts, {});
    expect(items.map(({ email, state, role }) => [email, state, role])).toEqual([
      [owner, 'active', 'owner'],
      [`person${people}@minato.example`, 'active', 'manager'],
      ['jiro@minato.example', 'invited', 'viewer'],
    ]);
    expect(items[2]).toEqual(invited);
    expect(await get(accountId)).toEqual(items[1]);
    const first = await ask(ListAccounts, { limit: 2 });
    const second = await ask(ListAccounts, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.nextCursor).toBeUndefined();
    expect(await failureOf(ask(ListAccounts, { cursor: 'x' }))).toMatchObject({ kind: 'invalid', code: 'cursor.invalid' });
  });

  it('are told of whenever they change, as they stand then', async () => {
    const { accountId } = await ask(InviteAccount, { name: '港 次郎', email: 'told@minato.example', role: 'viewer' });
    await ask(ResendInvitation, { accountId });
    for (const role of ['billing', 'billing'] as const) await assign(accountId, role);
    await ask(RemoveAccount, { accountId });
    await identity.world.settled();
    const told = (await identity.world.events(AccountChanged.subject)).filter(({ data }) => data.accountId === accountId);
    expect(told.map(({ data }) => [data.customerId, data.role, data.state])).toEqual([
      [customer.customerId, 'viewer', 'invited'],
      [customer.customerId, 'viewer', 'invited'],
      [customer.customerId, 'billing', 'invited'],
      [customer.customerId, 'billing', 'removed'],
    ]);
  });

  it.each(['manager', 'billing', 'viewer'] as const)('are not for a %s to manage', async (role) => {
    const { accountId, email } = await add(role);
    const { accessToken } = await identity.logIn(customer, email);
    const orders: readonly (readonly [Rpc, object])[] = [
      [ListAccounts, {}],
      [GetAccount, { accountId }],
      [InviteAccount, { name: 'x', email: 'x@minato.example', role: 'owner' }],
      [ResendInvitation, { accountId }],
      [ChangeAccountRole, { accountId, role: 'owner', version: 1 }],
      [RemoveAccount, { accountId }],
    ];
    for (const [message, words] of orders)
      expect(await failureOf(ask(message, words, accessToken))).toMatchObject({ kind: 'forbidden', code: 'role.insufficient' });
  });

  it('of another customer answer as if they were not there', async () => {
    const other = await identity.customer();
    const theirs = (await identity.account(other, 'other@minato.example')).accountId;
    const answers = async (accountId: string): Promise<string[]> => {
      const orders: readonly (readonly [Rpc, object])[] = [
        [GetAccount, { accountId }],
        [ResendInvitation, { accountId }],
        [ChangeAccountRole, { accountId, role: 'viewer', version: 1 }],
        [RemoveAccount, { accountId }],
      ];
      const failures = await Promise.all(orders.map(([message, words]) => failureOf(ask(message, words))));
      return failures.map(({ body }) => JSON.stringify(body));
    };
    const unknown = await answers(newId());
    expect(await answers(theirs)).toEqual(unknown);
    expect(unknown.every((body) => body.includes('"account.unknown"'))).toBe(true);
    await expect(identity.logIn(other, 'other@minato.example')).resolves.toBeDefined();
  });

  it('get another role from the version that was seen; a stale one brings the present state', async () => {
    const { accountId } = await add('viewer');
    const { version } = await get(accountId);
    const raised = await ask(ChangeAccountRole, { accountId, role: 'billing', version });
    expect(raised).toMatchObject({ role: 'billing', version: version + 1 });
    const stale = await failureOf(ask(ChangeAccountRole, { accountId, role: 'manager', version }));
    expect(stale).toMatchObject({ kind: 'conflict', code: 'account.stale' });
    expect(stale.body.data?.['current']).toEqual(raised);
    expect(await assign(accountId, 'billing')).toEqual(raised);
  });

  it('whose role changes are out everywhere at once, and come back with the new one', async () => {
    const { accountId, email } = await add('manager');
    const session = await identity.logIn(customer, email);
    await assign(accountId, 'viewer');
    expect(await failureOf(ask(ReadOwnAccount, {}, session.accessToken))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(ask(RefreshSession, { refreshToken: session.refreshToken }))).toMatchObject({ code: 'session.ended' });
    expect((await identity.logIn(customer, email)).account.role).toBe('viewer');
  });

  it('that are deleted are gone: no session, no log-in, no way back by a link', async () => {
    const { accountId, email } = await add('manager');
    const session = await identity.logIn(customer, email);
    await ask(RemoveAccount, { accountId });
    expect(await failureOf(ask(ReadOwnAccount, {}, session.accessToken))).toMatchObject({ kind: 'unauthenticated' });
    expect(await failureOf(ask(RefreshSession, { refreshToken: session.refreshToken }))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(identity.logIn(customer, email))).toMatchObject({ code: 'session.rejected' });
    expect(await failureOf(get(accountId))).toMatchObject({ code: 'account.unknown' });
    await expect(identity.invited(customer, owner, email, 'viewer')).resolves.not.toBe(accountId);
  });

  it('are active from the first password to their removal, for what asks without a session', async () => {
    const active = async (accountId: string): Promise<boolean> =>
      (await identity.world.bus.ask(CheckAccount, { accountId }, {})).active;
    const { accountId } = await add('viewer');
    const invited = await ask(InviteAccount, { name: '港 五郎', email: 'goro@minato.example', role: 'viewer' });
    expect([await active(accountId), await active(invited.accountId), await active(newId())]).toEqual([true, false, false]);
    await ask(RemoveAccount, { accountId });
    expect(await active(accountId)).toBe(false);
  });

  it('that are deleted while invited have a link that is none', async () => {
    const { accountId } = await ask(InviteAccount, { name: '港 三郎', email: 'saburo@minato.example', role: 'owner' });
    const link = await identity.lastToken('saburo@minato.example', InvitationLink);
    await ask(RemoveAccount, { accountId });
    const confirm = identity.world.bus.ask(ConfirmInvitation, { token: link, password: goodPassword });
    expect(await failureOf(confirm)).toMatchObject({ kind: 'not-found', code: 'link.unknown' });
  });

  it('keep their last owner, who can go once there is another', async () => {
    const { items } = await ask(ListAccounts, {});
    const last = items[0]?.accountId ?? '';
    expect(await failureOf(ask(RemoveAccount, { accountId: last }))).toMatchObject({ code: 'account.last-owner' });
    expect(await failureOf(assign(last, 'viewer'))).toMatchObject({ kind: 'conflict', code: 'account.last-owner' });
    const { email } = await add('owner');
    await ask(RemoveAccount, { accountId: last });
    expect((await identity.logIn(customer, email)).account.role).toBe('owner');
  });
});
