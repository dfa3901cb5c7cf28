import {
  AccountCreatedNotice,
  ChangeAccountRole,
  ChangeOwnPassword,
  ConfirmAccountFreeze,
  ConfirmInvitation,
  ConfirmPasswordReset,
  type CustomerSnapshot,
  EndAccountSessions,
  EndOperatorSession,
  EndSession,
  InvitationLink,
  InviteAccount,
  RefreshSession,
  ReleaseAccount,
  RemoveAccount,
  RemoveFactor,
  RenewBackupCodes,
  ResendInvitation,
  ResetFactors,
  type SessionView,
} from '@csite/protocol';
import { auditEntries, declaredActs } from '@csite/testing';
import { addPasskey } from './test/add-factors';
import { FactorPerson } from './test/factor-person';
import { failureOf, goodPassword, IdentityWorld } from './test/identity-world';
import { OperatorPerson } from './test/operator-person';

interface Entry {
  readonly act: string;
  readonly customer_id: string | null;
  readonly actor_kind: string;
  readonly actor_name: string | null;
  readonly client_address: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

const hanako = { name: '港 花子', email: 'hanako@mail.example', role: 'viewer' as const };
const nextPassword = 'eleven blue umbrellas';
const from = { clientAddress: '192.0.2.7', userAgent: 'Mozilla/5.0' };

describe('the audit trail of identity', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let session: SessionView;
  let entries: Entry[];

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
    session = await identity.logIn(customer, undefined, undefined, from);
    await failureOf(identity.logIn(customer, undefined, 'not the password', from));
    await failureOf(identity.logIn(customer, 'nobody@mail.example', undefined, from));
    await manageHanako();
    await freezeJiro();
    await resetPassword();
    await manageFactors();
    await changePassword();
    await leave();
    await beOperator();
    entries = await auditEntries(identity.world, 'identity');
  });
  afterAll(() => identity.stop());

  const manageHanako = async (): Promise<void> => {
    const { bus } = identity.world;
    const owner = { token: session.accessToken, ...from };
    const { accountId } = await bus.ask(InviteAccount, hanako, owner);
    await bus.ask(ResendInvitation, { accountId }, owner);
    const token = await identity.lastToken(hanako.email, InvitationLink);
    await bus.ask(ConfirmInvitation, { token, password: goodPassword }, from);
    const order = { accountId, role: 'billing' as const };
    const { version } = await bus.ask(ChangeAccountRole, { ...order, version: 2 }, owner);
    await bus.ask(ChangeAccountRole, { ...order, version }, owner);
    await addPasskey(identity, (await identity.logIn(customer, hanako.email)).accessToken);
    await bus.ask(ResetFactors, { accountId }, owner);
    await bus.ask(RemoveAccount, { accountId }, owner);
  };

  const freezeJiro = async (): Promise<void> => {
    const { bus } = identity.world;
    const { accountId } = await identity.account(customer, 'jiro@mail.example');
    await bus.ask(ConfirmAccountFreeze, { token: await identity.lastToken('taro@mail.example', AccountCreatedNotice) }, from);
    await bus.ask(ReleaseAccount, { accountId }, { token: session.accessToken, ...from });
  };

  const resetPassword = async (): Promise<void> => {
    const token = await identity.forgotten(customer);
    await identity.world.bus.ask(ConfirmPasswordReset, { token, password: goodPassword }, from);
    session = await identity.logIn(customer, undefined, undefined, from);
  };

  const manageFactors = async (): Promise<void> => {
    const { bus } = identity.world;
    const token = session.accessToken;
    const { added } = await FactorPerson.of(identity, customer, session).addCodeApp(token);
    await bus.ask(RenewBackupCodes, {}, { token });
    await bus.ask(RemoveFactor, { factorId: added.factorId }, { token });
  };

  const changePassword = async (): Promise<void> => {
    const words = { currentPassword: goodPassword, newPassword: nextPassword };
    await identity.world.bus.ask(ChangeOwnPassword, words, { token: session.accessToken, ...from });
  };

  /** Once by log-out, once because a refresh token came that had been exchanged long ago. */
  const leave = async (): Promise<void> => {
    const { bus } = identity.world;
    const copied = await identity.logIn(customer, undefined, nextPassword);
    const { refreshToken } = await bus.ask(RefreshSession, { refreshToken: copied.refreshToken });
    await bus.ask(RefreshSession, { refreshToken });
    await failureOf(bus.ask(RefreshSession, { refreshToken: copied.refreshToken }, from));
    await bus.ask(EndSession, {}, { token: session.accessToken, ...from });
  };

  const beOperator = async (): Promise<void> => {
    const { bus } = identity.world;
    const { accessToken: token } = await (await OperatorPerson.made(identity)).enrol(from);
    await identity.logIn(customer, undefined, nextPassword);
    const { accountId } = session.account;
    await bus.ask(EndAccountSessions, { accountId, reason: '盗難' }, { token, ...from });
    await bus.ask(EndOperatorSession, {}, { token, ...from });
  };

  const addressed = { client_address: from.clientAddress };
  const of = (act: string): Entry[] => entries.filter((entry) => entry.act === act);

  it('has every act that the orders to identity are declared to leave', () => {
    expect([...new Set(entries.map(({ act }) => act))].sort()).toEqual(
      [...declaredActs('identity'), 'password.reset-requested', 'session.reused'].sort(),
    );
  });

  it('says what an owner did to whom, before and after, and once though it was ordered twice', () => {
    expect(of('account.role-changed')).toMatchObject([
      {
        customer_id: customer.customerId,
        actor_kind: 'account',
        actor_name: 'ネオ 太郎',
        subject_name: hanako.name,
        client_address: from.clientAddress,
        user_agent: from.userAgent,
        before: { role: 'viewer' },
        after: { role: 'billing' },
      },
    ]);
    expect(of('account.removed')).toMatchObject([{ before: { email: hanako.email, role: 'billing' }, after: null }]);
  });

  it('tells an owner of a failed log-in to an account, and nobody but operators of one to none', () => {
    expect(of('session.rejected')).toMatchObject([
      { customer_id: customer.customerId, actor_kind: 'visitor', subject_name: 'ネオ 太郎', client_address: from.clientAddress },
      { customer_id: null, actor_kind: 'visitor', subject_name: null, after: { login: 'nobody@mail.example' } },
    ]);
  });

  it('names who opened a mailed link, though nobody had logged in', () => {
    expect(of('account.activated')).toMatchObject([{ actor_kind: 'account', actor_name: hanako.name }]);
    expect(of('account.created')).toMatchObject([
      { actor_kind: 'account', after: { role: 'owner' } },
      { actor_kind: 'account', after: { role: 'viewer' } },
    ]);
  });

  it('says from where an account was frozen, though not by whom, and who released it', () => {
    expect(of('account.frozen')).toMatchObject([
      { actor_kind: 'visitor', reason: 'not-us', after: { state: 'frozen' }, ...addressed },
    ]);
    expect(of('account.released')).toMatchObject([{ actor_name: 'ネオ 太郎', before: { state: 'frozen' }, ...addressed }]);
  });

  it('keeps what operators do from customers', () => {
    expect(of('operator.created')).toMatchObject([{ customer_id: null, actor_kind: 'system' }]);
    expect(of('session.opened').filter(({ actor_kind }) => actor_kind === 'operator')).toMatchObject([{ customer_id: null }]);
  });

  it('tells the owners what an operator did to an account of theirs, and why', () => {
    expect(of('sessions.ended')).toMatchObject([
      { customer_id: customer.customerId, actor_kind: 'operator', actor_name: '担当 花子', reason: '盗難', ...addressed },
    ]);
  });

  it('holds no password and no token', () => {
    const text = JSON.stringify(entries);
    for (const secret of [goodPassword, nextPassword, 'not the password', session.accessToken, session.refreshToken])
      expect(text).not.toContain(secret);
  });
});
