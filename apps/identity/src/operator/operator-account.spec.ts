import {
  AccountCreatedNotice,
  ConfirmAccountFreeze,
  type CustomerSnapshot,
  DecideFrozenAccount,
  EndAccountSessions,
  type FreezeDecision,
  ListAccounts,
  ListOperatorAccounts,
  type ListOperatorAccountsRequest,
  type OperatorAccountView,
  ReadOwnAccount,
  ResetAccountFactors,
  SecurityNotice,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { FactorPerson } from '../test/factor-person';
import { failureOf, IdentityWorld } from '../test/identity-world';
import { OperatorPerson } from '../test/operator-person';

const owner = 'owner@mail.example';
const member = 'member@mail.example';
const reason = '電話で本人確認済み';

describe('what operators do to accounts', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let hanako: OperatorPerson;
  let token: string;
  let accountId: string;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
    hanako = await OperatorPerson.made(identity);
    await hanako.enrol();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    token = (await hanako.logIn()).accessToken;
    customer = await identity.customer();
    await identity.account(customer, owner);
    accountId = await identity.invited(customer, owner, member, 'viewer');
  });

  const list = async (wanted: ListOperatorAccountsRequest): Promise<readonly OperatorAccountView[]> =>
    (await identity.world.bus.ask(ListOperatorAccounts, wanted, { token })).items;
  const told = async (event: string): Promise<unknown[]> => {
    await identity.world.settled();
    const mails = await identity.world.events(SecurityNotice.subject);
    return mails.filter(({ data }) => data.event === event).map(({ data }) => (data.to as { address: string }).address);
  };
  const entries = (act: string): Promise<object[]> =>
    identity.world.sql(
      'identity',
      'select actor_kind, actor_name, customer_id, reason from audit_entry where act = $1 and subject_id = $2',
      [act, accountId],
    );
  const onRecord = (): object => ({
    actor_kind: 'operator',
    actor_name: '担当 花子',
    customer_id: customer.customerId,
    reason,
  });
  const freeze = async (): Promise<void> => {
    const link = await identity.lastToken(customer.contractor.email, AccountCreatedNotice);
    await identity.world.bus.ask(ConfirmAccountFreeze, { token: link });
  };
  const decide = (id: string, decision: FreezeDecision): Promise<object> =>
    identity.world.bus.ask(DecideFrozenAccount, { accountId: id, decision, reason }, { token });

  it('is to find them, by customer, address and state, page by page', async () => {
    const { customerNumber } = customer;
    const [first, second] = await list({ customerNumber: ` ${customerNumber.toLowerCase()}` });
    expect(first).toMatchObject({ email: owner, customerNumber, company: '株式会社サンブルデータ', state: 'active' });
    expect(second).toMatchObject({ accountId, email: member, secondFactor: false, ownerDecides: true });
    expect(await list({ customerNumber, email: member.toUpperCase() })).toMatchObject([{ accountId }]);
    expect(await list({ customerNumber, states: ['invited', 'frozen'] })).toEqual([]);
    expect(await list({ customerNumber, states: [] })).toEqual([]);
    expect(await list({ customerNumber, states: ['frozen', 'active'] })).toHaveLength(2);
    const page = await identity.world.bus.ask(ListOperatorAccounts, { customerNumber, limit: 1 }, { token });
    expect(await list({ customerNumber, cursor: page.nextCursor })).toMatchObject([{ accountId }]);
  });

  it('is to end all sessions of one, which its person is told, and nobody else’s', async () => {
    const [one, other] = [await identity.logIn(customer, member), await identity.logIn(customer, owner)];
    const end = (): Promise<object> => identity.world.bus.ask(EndAccountSessions, { accountId, reason }, { token });
    await end();
    const me = (session: string): Promise<object> => identity.world.bus.ask(ReadOwnAccount, {}, { token: session });
    expect(await failureOf(me(one.accessToken))).toMatchObject({ code: 'session.ended' });
    await expect(me(other.accessToken)).resolves.toBeDefined();
    await end();
    expect(await entries('sessions.ended')).toEqual([onRecord()]);
    expect(await told('sessions-ended-by-operator')).toEqual([member]);
  });

  it('is to take all factors from one whose person lost them: the sessions end, the person and every owner are told', async () => {
    const session = await identity.logIn(customer, member);
    await FactorPerson.of(identity, customer, session).addPasskey(session.accessToken);
    expect(await list({ customerNumber: customer.customerNumber, email: member })).toMatchObject([{ secondFactor: true }]);
    await identity.world.bus.ask(ResetAccountFactors, { accountId, reason }, { token });
    const me = identity.world.bus.ask(ReadOwnAccount, {}, { token: session.accessToken });
    expect(await failureOf(me)).toMatchObject({ code: 'session.ended' });
    await expect(identity.logIn(customer, member)).resolves.toBeDefined();
    expect(await entries('factors.reset')).toEqual([onRecord()]);
    expect((await told('factors-reset-by-operator')).slice(-2).sort()).toEqual([member, owner]);
  });

  it('is not to reset where there is no factor: nobody is put out or told', async () => {
    const session = await identity.logIn(customer, member);
    const before = (await told('factors-reset-by-operator')).length;
    const reset = identity.world.bus.ask(ResetAccountFactors, { accountId, reason }, { token });
    expect(await failureOf(reset)).toMatchObject({ kind: 'conflict', code: 'factor.nothing-to-reset' });
    await expect(identity.world.bus.ask(ReadOwnAccount, {}, { token: session.accessToken })).resolves.toBeDefined();
    expect(await entries('factors.reset')).toEqual([]);
    expect(await told('factors-reset-by-operator')).toHaveLength(before);
  });

  it('is to decide on the frozen where no owner can, with all frozen with them', async () => {
    await freeze();
    const frozen = await list({ customerNumber: customer.customerNumber, states: ['frozen'] });
    expect(frozen).toMatchObject([
      { email: owner, ownerDecides: false },
      { email: member, frozenWith: frozen[0]?.accountId },
    ]);
    const head = frozen[0]?.accountId ?? '';
    await decide(head, 'release');
    await expect(identity.logIn(customer, member)).resolves.toBeDefined();
    expect(await entries('account.released')).toEqual([onRecord()]);
    expect(await failureOf(decide(head, 'release'))).toMatchObject({ kind: 'conflict', code: 'account.not-frozen' });
  });

  it('may be to delete those, after which the next sign-up is the owner', async () => {
    await freeze();
    const [head] = await list({ customerNumber: customer.customerNumber });
    await decide(head?.accountId ?? '', 'remove');
    expect(await list({ customerNumber: customer.customerNumber })).toEqual([]);
    expect(await entries('account.removed')).toEqual([onRecord()]);
    expect((await identity.account(customer, 'next@mail.example')).role).toBe('owner');
  });

  it('is not to decide what an owner can', async () => {
    const stranger = await identity.account(customer, 'stranger@mail.example');
    await freeze();
    const refused = await failureOf(decide(stranger.accountId, 'remove'));
    expect(refused).toMatchObject({ kind: 'conflict', code: 'account.owner-decides' });
    const owning = await identity.logIn(customer, owner);
    const { items } = await identity.world.bus.ask(ListAccounts, {}, { token: owning.accessToken });
    expect(items.map(({ state }) => state)).toEqual(['active', 'active', 'frozen']);
  });

  it.each([
    ['end the sessions of', EndAccountSessions, {}],
    ['reset the factors of', ResetAccountFactors, {}],
    ['decide on', DecideFrozenAccount, { decision: 'remove' as const }],
  ])('asks again who is there before they %s an account, and knows no other accounts', async (_what, message, words) => {
    const act = (id: string, by = token): Promise<object> =>
      identity.world.bus.ask(message, { accountId: id, reason, ...words }, { token: by });
    expect(await failureOf(act(newId()))).toMatchObject({ kind: 'not-found', code: 'account.unknown' });
    const { accessToken } = await identity.logIn(customer, owner);
    expect(await failureOf(act(accountId, accessToken))).toMatchObject({ code: 'session.not-an-operator' });
    const late = await identity.world.asOperator({ confirmedAt: 1 });
    expect(await failureOf(act(accountId, late.token))).toMatchObject({ code: 'session.confirmation-required' });
  });
});
