import {
  AccountCreated,
  ConfirmInvitation,
  ConfirmSignUp,
  type CustomerSnapshot,
  InvitationLink,
  InviteAccount,
  ListAccounts,
  ReadLinkState,
  ResendInvitation,
  type AccountSummaryView,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { invitersFromTrail } from '../migrations/014-invited-by.migration';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const day = 24 * 3600;
let people = 0;

describe('an invitation', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let token: string;
  let email: string;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    token = (await identity.logIn(customer)).accessToken;
    people += 1;
    email = `person${people}@minato.example`;
  });

  const invite = (idempotencyKey?: string): Promise<AccountSummaryView> =>
    identity.world.bus.ask(InviteAccount, { name: '港 花子', email, role: 'manager' }, { token, idempotencyKey });
  const mailed = (): Promise<string> => identity.lastToken(email, InvitationLink);
  const confirm = (link: string, password = goodPassword, idempotencyKey?: string): ReturnType<typeof ask> =>
    ask(link, password, idempotencyKey);
  const ask = (link: string, password: string, idempotencyKey?: string) =>
    identity.world.bus.ask(ConfirmInvitation, { token: link, password }, { idempotencyKey });
  const state = async (link: string): Promise<string> => (await identity.world.bus.ask(ReadLinkState, { token: link })).state;

  it('makes an account that cannot log in until its password is set behind the mailed link', async () => {
    const invited = await invite();
    expect(invited).toMatchObject({ email, name: '港 花子', role: 'manager', state: 'invited', version: 1 });
    expect(await failureOf(identity.logIn(customer, email))).toMatchObject({ code: 'session.rejected' });
    const link = await mailed();
    const { account } = await confirm(link);
    expect(account).toMatchObject({ accountId: invited.accountId, role: 'manager', customerId: customer.customerId });
    expect((await identity.logIn(customer, email)).account).toEqual(account);
    const { items } = await identity.world.bus.ask(ListAccounts, {}, { token });
    expect(items.find(({ accountId }) => accountId === invited.accountId)).toMatchObject({ state: 'active' });
  });

  it('is mailed with company and inviter; contractor and owners learn of the account once it is active', async () => {
    const { accountId, invitationExpiresAt } = await invite();
    const link = await mailed();
    const mail = (await identity.world.events(InvitationLink.subject)).at(-1)?.data;
    expect(mail).toMatchObject({
      to: { name: '港 花子', address: email },
      company: '株式会社サンブルデータ',
      invitedBy: 'ネオ 太郎',
      expiresAt: invitationExpiresAt,
    });
    const created = async (): Promise<readonly unknown[]> =>
      (await identity.world.events(AccountCreated.subject))
        .map(({ data }) => data)
        .filter((data) => data.accountId === accountId);
    expect(await created()).toEqual([]);
    await confirm(link);
    await identity.world.settled();
    expect(await created()).toMatchObject([{ role: 'manager', owners: [{ name: 'ネオ 太郎', email: 'taro@mail.example' }] }]);
  });

  it('has a link that is looked at without being used up, works once, for 24 hours', async () => {
    await invite();
    const link = await mailed();
    expect(await identity.world.bus.ask(ReadLinkState, { token: link })).toMatchObject({ purpose: 'invitation', state: 'valid' });
    expect(await state(link)).toBe('valid');
    await confirm(link);
    expect(await state(link)).toBe('used');
    expect(await failureOf(confirm(link))).toMatchObject({ kind: 'gone', code: 'link.used' });
  });

  it('works in its last second, and not one later', async () => {
    await invite();
    const late = await mailed();
    await identity.pass(day);
    expect(await state(late)).toBe('valid');
    await identity.pass(1);
    expect(await state(late)).toBe('expired');
    expect(await failureOf(confirm(late))).toMatchObject({ kind: 'gone', code: 'link.expired' });
    expect(await failureOf(identity.logIn(customer, email))).toMatchObject({ code: 'session.rejected' });
  });

  it('sent again voids the link before, also an expired one, and works for 24 hours from then', async () => {
    const { accountId } = await invite();
    const first = await mailed();
    const again = await identity.world.bus.ask(ResendInvitation, { accountId }, { token });
    expect(again).toMatchObject({ accountId, state: 'invited' });
    const second = await mailed();
    expect(second).not.toBe(first);
    expect(await state(first)).toBe('expired');
    expect((await failureOf(confirm(first))).body.detail.en).toMatch(/newer mail/);
    await expect(confirm(second)).resolves.toBeDefined();
    expect(await failureOf(identity.world.bus.ask(ResendInvitation, { accountId }, { token }))).toMatchObject({
      kind: 'conflict',
      code: 'account.active',
    });
  });

  it.each([
    ['too short', 'short', 'password.too-short'],
    ['breached', 'passwordpassword', 'password.common'],
    ['the own name and company', 'サンブルデータサンブルデータ花', 'password.contextual'],
    ['the own address', 'person-minato-person', 'password.too-short'],
  ])('refuses a password that is %s, and stays good for another', async (_what, password) => {
    await invite();
    const link = await mailed();
    expect(await failureOf(confirm(link, password))).toMatchObject({ kind: 'unprocessable' });
    await expect(confirm(link)).resolves.toBeDefined();
  });

  it('for an address that is an account already is refused, active or invited', async () => {
    await invite();
    expect(await failureOf(invite())).toMatchObject({ kind: 'conflict', code: 'account.exists' });
    email = 'TARO@mail.example';
    expect(await failureOf(invite())).toMatchObject({ kind: 'conflict', code: 'account.exists' });
  });

  it('to an address that has an account at another customer is a further account', async () => {
    const other = await identity.customer();
    email = 'other@minato.example';
    await identity.account(other, email);
    await invite();
    await confirm(await mailed());
    expect((await identity.logIn(customer, email)).account.customerId).toBe(customer.customerId);
    expect((await identity.logIn(other, email)).account.customerId).toBe(other.customerId);
  });

  it('repeated under one Idempotency-Key is one account and one mail; so is the password behind it', async () => {
    const key = newId();
    expect(await invite(key)).toEqual(await invite(key));
    await identity.world.settled();
    const mails = await identity.world.events(InvitationLink.subject);
    expect(mails.filter(({ data }) => (data.to as { address: string }).address === email)).toHaveLength(1);
    const link = await mailed();
    const once = newId();
    expect(await confirm(link, goodPassword, once)).toEqual(await confirm(link, goodPassword, once));
  });

  it('is known by who made it, of accounts from before by the trail', async () => {
    const { accountId } = await invite();
    const { account } = await identity.logIn(customer);
    const inviters = (): Promise<object[]> =>
      identity.world.sql('identity', 'select id, invited_by from account where id in ($1, $2) order by id = $1', [
        account.accountId,
        accountId,
      ]);
    const known = [
      { id: accountId, invited_by: account.accountId },
      { id: account.accountId, invited_by: null },
    ];
    expect(await inviters()).toEqual(known);
    await identity.world.sql('identity', 'update account set invited_by = null');
    await identity.world.sql('identity', invitersFromTrail);
    expect(await inviters()).toEqual(known);
  });

  it('is taken up by a sign-up of the same person, with the role that was meant', async () => {
    await invite();
    const link = await mailed();
    const { account } = await identity.world.bus.ask(ConfirmSignUp, { token: await identity.signUp(customer, email) });
    expect(account).toMatchObject({ role: 'manager', email });
    expect(await failureOf(confirm(link))).toMatchObject({ code: 'account.active' });
  });

  it('has a token of its own kind: a sign-up’s does not open it, nor the other way round', async () => {
    await invite();
    expect(await failureOf(identity.world.bus.ask(ConfirmSignUp, { token: await mailed() }))).toMatchObject({
      code: 'link.unknown',
    });
    const signUp = await identity.signUp(customer, 'new@minato.example');
    expect(await failureOf(confirm(signUp))).toMatchObject({ kind: 'not-found', code: 'link.unknown' });
  });

  it('leaves neither token nor password in the database', async () => {
    await invite();
    const link = await mailed();
    await confirm(link, goodPassword, newId());
    const rows = await identity.world.sql<{ text: string }>(
      'identity',
      `select t::text as text from link t union all select t::text from outbox t union all select t::text from account t
       union all select t::text from idempotency t`,
    );
    const text = rows.map((row) => row.text).join('\n');
    expect(text).toContain(email);
    for (const secret of [link, goodPassword]) expect(text).not.toContain(secret);
  });
});
