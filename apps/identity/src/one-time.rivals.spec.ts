import {
  AccountCreated,
  ConfirmInvitation,
  ConfirmPasswordReset,
  type CustomerSnapshot,
  InvitationLink,
  InviteAccount,
} from '@csite/protocol';
import { answered, expectOneWinner, tally, times } from '@csite/testing';
import type { CodeApp } from './test/code-app';
import { FactorPerson } from './test/factor-person';
import { failureOf, IdentityWorld } from './test/identity-world';

const hanako = { name: '港 花子', email: 'hanako@mail.example', role: 'viewer' as const };
const passwordOf = (index: number): string => `seven quiet umbrellas ${index}`;

/** Two replicas. */
describe('what works once, and fifty reach for at once,', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
  });

  const soon = (): { deadline: number } => ({ deadline: Date.now() + 30_000 });

  it('a sign-up link, makes one account, of which all are told', async () => {
    const token = await identity.signUp(customer);
    const views = await Promise.all(times(50, () => answered(() => identity.confirm(token))));
    expect(new Set(views.map(({ account }) => account.accountId)).size).toBe(1);
    // One whose answer came too late may have been the one that made it.
    expect(views.filter(({ created }) => created).length).toBeLessThanOrEqual(1);
    await identity.world.settled();
    const facts = await identity.world.events(AccountCreated.subject);
    expect(facts.filter(({ data }) => data.customerId === customer.customerId)).toHaveLength(1);
  });

  it('an invitation, has one winner, whose password it is from then on', async () => {
    await identity.account(customer);
    const { accessToken } = await identity.logIn(customer);
    await identity.world.bus.ask(InviteAccount, hanako, { token: accessToken });
    const token = await identity.lastToken(hanako.email, InvitationLink);
    const confirm = (index: number): Promise<unknown> =>
      identity.world.bus.ask(ConfirmInvitation, { token, password: passwordOf(index) }, soon());
    await haveOneWinner(confirm, hanako.email);
    expect(await failureOf(confirm(50))).toMatchObject({ code: 'link.used' });
  });

  it('a reset link, has one winner, whose password it is from then on', async () => {
    await identity.account(customer);
    const token = await identity.forgotten(customer);
    const confirm = (index: number): Promise<unknown> =>
      identity.world.bus.ask(ConfirmPasswordReset, { token, password: passwordOf(index) }, soon());
    await haveOneWinner(confirm, 'taro@mail.example');
    expect(await failureOf(confirm(50))).toMatchObject({ code: 'link.used' });
  });

  it('a backup code or a code of the app, lets one in', async () => {
    const person = await FactorPerson.at(identity);
    const { accessToken } = await person.logIn();
    const { app, added } = await person.addCodeApp(accessToken);
    const backupCode = added.backupCodes?.[0]?.code ?? '';
    // Each of ten log-ins tries five times, so that it is the code that is used up and not the log-in.
    const challenges = await Promise.all(times(20, () => answered(() => person.asked())));
    const show = (method: 'totp' | 'backup-code', code: string, from: number): Promise<unknown>[] =>
      times(50, (index) => person.pass(challenges[from + (index % 10)]?.challenge ?? '', method, code));
    expectOneWinner(await tally(show('backup-code', backupCode, 0)));
    expectOneWinner(await tally(show('totp', latestOf(app), 10)));
  });

  /** @param confirm sets the password of that number */
  const haveOneWinner = async (confirm: (index: number) => Promise<unknown>, email: string): Promise<void> => {
    const winners: number[] = [];
    expectOneWinner(await tally(times(50, (index) => confirm(index).then(() => winners.push(index)))));
    for (const winner of winners) await expect(identity.logIn(customer, email, passwordOf(winner))).resolves.toBeDefined();
  };
});

/** The code that works longest from now on: a minute at least. */
const latestOf = (app: CodeApp): string => {
  app.code();
  return app.code();
};
