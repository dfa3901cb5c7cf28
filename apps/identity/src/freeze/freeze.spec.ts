import {
  AccountChanged,
  AccountCreatedNotice,
  ChangeAccountRole,
  CheckAccount,
  ConfirmAccountFreeze,
  ConfirmInvitation,
  ConfirmPasswordReset,
  type CustomerSnapshot,
  DecideAccountFreeze,
  FreezeDecisionLink,
  GetAccount,
  InvitationLink,
  InviteAccount,
  ListAccounts,
  ReadLinkState,
  ReadOwnAccount,
  ReleaseAccount,
  ResendInvitation,
  SecurityNotice,
  type SessionView,
} from '@csite/protocol';
import { expectOneWinner, tally, times } from '@csite/testing';
import { failureOf, IdentityWorld } from '../test/identity-world';

const owner = 'owner@mail.example';
const stranger = 'stranger@mail.example';
const twoWeeks = 14 * 24 * 60 * 60;

/** Two replicas. */
describe('an account that is none of theirs', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    contractor = customer.contractor.email;
  });

  let contractor: string;
  const ask = (): IdentityWorld['world']['bus'] => identity.world.bus;
  const freeze = (token: string): Promise<object> => ask().ask(ConfirmAccountFreeze, { token });
  const freezeLink = (reader: string): Promise<string> => identity.lastToken(reader, AccountCreatedNotice);
  const decisionLink = (): Promise<string> => identity.lastToken(contractor, FreezeDecisionLink);
  const decide = (token: string, decision: 'release' | 'remove'): Promise<object> =>
    ask().ask(DecideAccountFreeze, { token, decision });
  const noticed = async (event: string): Promise<unknown[]> => {
    await identity.world.settled();
    const mails = await identity.world.events(SecurityNotice.subject);
    return mails.filter(({ data }) => data.event === event).map(({ data }) => (data.to as { address: string }).address);
  };
  /** An owner, and a stranger who signed up after. */
  const both = async (): Promise<{ readonly owning: SessionView; readonly accountId: string }> => {
    await identity.account(customer, owner);
    const { accountId } = await identity.account(customer, stranger);
    return { owning: await identity.logIn(customer, owner), accountId };
  };
  const stateOf = async ({ accessToken: token }: SessionView, accountId: string): Promise<string | undefined> =>
    (await ask().ask(ListAccounts, {}, { token })).items.find((account) => account.accountId === accountId)?.state;

  it('is told to the contractor and each owner, with a link for each of them, good for 14 days', async () => {
    await both();
    const links = [await freezeLink(contractor), await freezeLink(owner)];
    expect(new Set(links).size).toBe(2);
    expect(await freezeLink(stranger)).toBe('undefined');
    const [token = ''] = links;
    expect(await ask().ask(ReadLinkState, { token })).toMatchObject({ purpose: 'account-freeze', state: 'valid' });
    await identity.pass(twoWeeks + 1);
    expect(await failureOf(freeze(token))).toMatchObject({ kind: 'gone', code: 'link.expired' });
  });

  it('is frozen at once: its sessions end, nobody logs in, and a mailed reset works no more', async () => {
    const { owning, accountId } = await both();
    const open = await identity.logIn(customer, stranger);
    const reset = await identity.forgotten(customer, stranger);
    await freeze(await freezeLink(owner));
    expect(await failureOf(ask().ask(ReadOwnAccount, {}, { token: open.accessToken }))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(identity.logIn(customer, stranger))).toMatchObject({ code: 'session.rejected' });
    const next = { token: reset, password: 'seven quiet umbrellas' };
    expect(await failureOf(ask().ask(ConfirmPasswordReset, next))).toMatchObject({ code: 'link.expired' });
    expect(await identity.forgotten(customer, stranger)).toBe(reset);
    expect(await stateOf(owning, accountId)).toBe('frozen');
    expect(await ask().ask(CheckAccount, { accountId })).toEqual({ active: false });
    expect(await noticed('account-frozen')).toEqual([stranger, owner]);
    expect(await decisionLink()).toBe('undefined');
  });

  it('is released by an owner: its password is good again, and what was mailed before works no more', async () => {
    const { owning, accountId } = await both();
    const late = await freezeLink(contractor);
    await freeze(await freezeLink(owner));
    const token = owning.accessToken;
    expect(await ask().ask(ReleaseAccount, { accountId }, { token })).toMatchObject({ accountId, state: 'active' });
    await expect(identity.logIn(customer, stranger)).resolves.toBeDefined();
    expect(await failureOf(freeze(late))).toMatchObject({ kind: 'gone' });
    expect(await failureOf(ask().ask(ReleaseAccount, { accountId }, { token }))).toMatchObject({ code: 'account.not-frozen' });
    expect(await noticed('account-released')).toContain(stranger);
    await identity.world.settled();
    const told = (await identity.world.events(AccountChanged.subject)).filter(({ data }) => data.accountId === accountId);
    expect(told.map(({ data }) => data.state)).toEqual(['frozen', 'active']);
  });

  it('is frozen once, whoever of its readers says so', async () => {
    const { owning, accountId } = await both();
    const [one, other] = [await freezeLink(owner), await freezeLink(contractor)];
    await Promise.all([freeze(one), freeze(other)]);
    expect(await stateOf(owning, accountId)).toBe('frozen');
    expect(await failureOf(freeze(one))).toMatchObject({ code: 'link.used' });
  });

  it('has one winner of fifty at its link', async () => {
    await both();
    const token = await freezeLink(owner);
    expectOneWinner(await tally(times(50, () => ask().ask(ConfirmAccountFreeze, { token }, { deadline: Date.now() + 20_000 }))));
  });

  it('as the only owner is decided on by the contractor of the day it was created, and can be another’s next', async () => {
    await identity.account(customer, stranger);
    const changed = { ...customer.contractor, email: stranger };
    await identity.learn({ ...customer, contractor: changed }, 2);
    await freeze(await freezeLink(contractor));
    const token = await decisionLink();
    await decide(token, 'remove');
    expect(await failureOf(decide(token, 'remove'))).toMatchObject({ code: 'link.unknown' });
    expect((await identity.account(customer, owner)).role).toBe('owner');
  });

  /** A stranger who is the only owner, and what they have made: a member, whom that one invited, and somebody who never came. */
  const gang = async (): Promise<{ readonly accountId: string; readonly token: string }> => {
    const { accountId } = await identity.account(customer, stranger);
    await identity.invited(customer, stranger, 'second@mail.example', 'owner');
    await identity.invited(customer, 'second@mail.example', 'third@mail.example', 'viewer');
    const { accessToken: token } = await identity.logIn(customer, stranger);
    await ask().ask(InviteAccount, { name: '未 登録', email: 'open@mail.example', role: 'owner' }, { token });
    return { accountId, token };
  };

  it('is frozen with all that it invited: their sessions end, and no open invitation works, nor a sign-up in its place', async () => {
    await gang();
    const third = await identity.logIn(customer, 'third@mail.example');
    const open = await identity.lastToken('open@mail.example', InvitationLink);
    await identity.world.settled();
    const before = (await identity.world.events(FreezeDecisionLink.subject)).length;
    await freeze(await freezeLink(contractor));
    expect(await failureOf(ask().ask(ReadOwnAccount, {}, { token: third.accessToken }))).toMatchObject({ code: 'session.ended' });
    expect(await failureOf(identity.logIn(customer, 'second@mail.example'))).toMatchObject({ code: 'session.rejected' });
    const set = ask().ask(ConfirmInvitation, { token: open, password: 'seven quiet umbrellas' });
    expect(await failureOf(set)).toMatchObject({ code: 'link.expired' });
    expect(await identity.signUp(customer, 'open@mail.example')).toBe('undefined');
    expect((await noticed('account-frozen')).slice(-3)).toEqual([stranger, 'second@mail.example', 'third@mail.example']);
    await identity.world.settled();
    const asked = (await identity.world.events(FreezeDecisionLink.subject)).slice(before);
    expect(asked).toHaveLength(1);
    const along = (asked[0]?.data.along as { email: string }[]).map(({ email }) => email);
    expect(along).toEqual(['second@mail.example', 'third@mail.example', 'open@mail.example']);
  });

  it('leaves no room for another owner by sign-up until the contractor has decided; with it goes what it invited', async () => {
    await gang();
    await freeze(await freezeLink(contractor));
    expect((await identity.account(customer, 'again@mail.example')).role).toBe('viewer');
    await decide(await decisionLink(), 'remove');
    const left = await identity.world.sql<{ login: string }>('identity', 'select login from account where customer_id = $1', [
      customer.customerId,
    ]);
    expect(left).toEqual([{ login: 'again@mail.example' }]);
    expect((await identity.account(customer, owner)).role).toBe('owner');
    expect((await identity.account(customer, 'later@mail.example')).role).toBe('viewer');
  });

  it('brings back what was frozen with it when it is released by an owner, who is told of all of them', async () => {
    const { accountId } = await gang();
    const link = await freezeLink(contractor);
    await identity.account(customer, owner);
    await identity.world.sql('identity', "update account set role = 'owner' where login = $1 and customer_id = $2", [
      owner,
      customer.customerId,
    ]);
    const owning = await identity.logIn(customer, owner);
    await freeze(link);
    const token = owning.accessToken;
    const { items } = await ask().ask(ListAccounts, {}, { token });
    const frozen = items.filter(({ state }) => state === 'frozen');
    expect(frozen.map(({ frozenWith }) => frozenWith)).toEqual([undefined, accountId, accountId, accountId]);
    await identity.world.settled();
    const told = (await identity.world.events(SecurityNotice.subject)).filter(({ data }) => data.event === 'account-frozen');
    expect(told.at(-1)?.data).toMatchObject({ to: { address: owner }, person: 'ネオ 太郎', along: 3 });
    await ask().ask(ReleaseAccount, { accountId }, { token });
    await expect(identity.logIn(customer, 'third@mail.example')).resolves.toBeDefined();
    const after = (await ask().ask(ListAccounts, {}, { token })).items;
    const open = after.find(({ email }) => email === 'open@mail.example');
    expect(open?.state).toBe('invited');
    await ask().ask(ResendInvitation, { accountId: open?.accountId ?? '' }, { token });
  });

  it('is for an owner to decide who came back since the contractor was asked', async () => {
    await identity.account(customer, owner);
    const ofOwner = await freezeLink(contractor);
    const { accountId } = await identity.account(customer, stranger);
    const { accessToken: token } = await identity.logIn(customer, owner);
    const { version } = await ask().ask(GetAccount, { accountId }, { token });
    await ask().ask(ChangeAccountRole, { accountId, role: 'owner', version }, { token });
    for (const link of [await freezeLink(contractor), ofOwner]) await freeze(link);
    await identity.world.settled();
    const [ownersLink, strangersLink] = (await identity.world.events(FreezeDecisionLink.subject)).slice(-2);
    await decide(String(ownersLink?.data.token), 'release');
    const late = await failureOf(decide(String(strangersLink?.data.token), 'remove'));
    expect(late).toMatchObject({ kind: 'conflict', code: 'account.owner-decides' });
    const owning = await identity.logIn(customer, owner);
    expect(await stateOf(owning, accountId)).toBe('frozen');
    await ask().ask(ReleaseAccount, { accountId }, { token: owning.accessToken });
  });

  it('as the only owner is released by the contractor where it was theirs after all', async () => {
    await identity.account(customer, owner);
    await freeze(await freezeLink(contractor));
    const token = await decisionLink();
    await decide(token, 'release');
    await expect(identity.logIn(customer, owner)).resolves.toBeDefined();
    expect(await failureOf(decide(token, 'remove'))).toMatchObject({ code: 'link.used' });
  });
});
