import {
  AccountCreatedNotice,
  CheckAccount,
  ConfirmAccountFreeze,
  ConfirmPasswordReset,
  type CustomerSnapshot,
  DecideAccountFreeze,
  FreezeDecisionLink,
  ListAccounts,
  ReadLinkState,
  ReadOwnAccount,
  ReleaseAccount,
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

  it('as the only owner is released by the contractor where it was theirs after all', async () => {
    await identity.account(customer, owner);
    await freeze(await freezeLink(contractor));
    const token = await decisionLink();
    await decide(token, 'release');
    await expect(identity.logIn(customer, owner)).resolves.toBeDefined();
    expect(await failureOf(decide(token, 'remove'))).toMatchObject({ code: 'link.used' });
  });
});
