import { Bus } from '@csite/messaging';
import {
  AccountCreatedNotice,
  ChangeAccountRole,
  ChangeOwnPassword,
  ConfirmAccountFreeze,
  ConfirmPasswordReset,
  type CustomerSnapshot,
  EndSession,
  GetAccount,
  RemoveAccount,
  type SessionView,
} from '@csite/protocol';
import { CallerVerifier } from '@csite/service';
import { goodPassword, IdentityWorld } from '../test/identity-world';

const owner = 'owner@mail.example';
const member = 'member@mail.example';
const next = 'seven quiet umbrellas';

/** As a process that asks no database: what a gateway, or any service, makes of the token. */
describe('the access token of a session that was ended', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let accountId: string;
  let owning: SessionView;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
    await identity.account(customer, owner);
    accountId = (await identity.account(customer, member)).accountId;
    owning = await identity.logIn(customer, owner);
  });

  const ask = (): Bus => identity.world.bus;
  /** By each of two replicas, once it has heard all that was said before now. */
  const verdicts = ({ accessToken }: SessionView): Promise<string[]> =>
    Promise.all(
      identity.instances.map(async (replica) => {
        await replica.get(Bus).connection.flush();
        const refused = ({ code }: { readonly code: string }): string => code;
        return replica
          .get(CallerVerifier)
          .verify(accessToken)
          .then(() => 'accepted', refused);
      }),
    );
  const accepted = ['accepted', 'accepted'];
  const ended = ['session.ended', 'session.ended'];

  const changeRole = async (): Promise<unknown> => {
    const { accessToken: token } = owning;
    const { version } = await ask().ask(GetAccount, { accountId }, { token });
    return ask().ask(ChangeAccountRole, { accountId, role: 'billing', version }, { token });
  };
  const changes: readonly (readonly [string, (session: SessionView) => Promise<unknown>])[] = [
    ['its log-out', ({ accessToken: token }) => ask().ask(EndSession, {}, { token })],
    ['a change of the role', changeRole],
    ['the deletion of the account', () => ask().ask(RemoveAccount, { accountId }, { token: owning.accessToken })],
    [
      'a password that was set anew by mail',
      async () => ask().ask(ConfirmPasswordReset, { token: await identity.forgotten(customer, member), password: next }),
    ],
    [
      'the freezing of the account',
      async () => ask().ask(ConfirmAccountFreeze, { token: await identity.lastToken(owner, AccountCreatedNotice) }),
    ],
  ];

  it.each(changes)('is refused by all replicas once %s was answered, and no other is', async (_what, change) => {
    const session = await identity.logIn(customer, member);
    expect(await verdicts(session)).toEqual(accepted);
    await change(session);
    expect(await verdicts(session)).toEqual(ended);
    expect(await verdicts(owning)).toEqual(accepted);
  });

  it('is refused by all replicas once another of its sessions was answered that the password is changed; that one goes on', async () => {
    const [session, other] = [await identity.logIn(customer, member), await identity.logIn(customer, member)];
    expect([await verdicts(session), await verdicts(other)]).toEqual([accepted, accepted]);
    const words = { currentPassword: goodPassword, newPassword: next };
    await ask().ask(ChangeOwnPassword, words, { token: session.accessToken });
    expect([await verdicts(session), await verdicts(other)]).toEqual([accepted, ended]);
  });
});
