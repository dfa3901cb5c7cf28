import {
  AccountCreated,
  AlreadyRegistered,
  type CustomerSnapshot,
  ReadLinkState,
  SetSignUpAccount,
  SignUpLink,
  StartSignUp,
} from '@csite/protocol';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

const day = 24 * 60 * 60;

describe('a sign-up', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
  });

  const start = (subdomain: string, customerNumber: string): Promise<{ signUpId: string; products: string[] }> =>
    identity.world.bus.ask(StartSignUp, { subdomain, customerNumber });
  const stateOf = async (token: string): Promise<string> => (await identity.world.bus.ask(ReadLinkState, { token })).state;

  it('leads from subdomain and number by mail to an account, owner as the first one', async () => {
    const token = await identity.signUp(customer, 'taro@mail.example');
    const [mail] = (await identity.world.events(SignUpLink.subject)).slice(-1);
    expect(mail?.data).toMatchObject({
      to: { name: 'ネオ 太郎', address: 'taro@mail.example' },
      company: '株式会社サンブルデータ',
    });
    expect(await stateOf(token)).toBe('valid');
    const { account, created } = await identity.confirm(token);
    expect(created).toBe(true);
    expect(account).toMatchObject({ email: 'taro@mail.example', role: 'owner', customerNumber: customer.customerNumber });
    expect(await stateOf(token)).toBe('used');
    await identity.logIn(customer, 'taro@mail.example');
  });

  it('tells of the account with whoever gets a notice of it', async () => {
    await identity.account(customer, 'first@mail.example');
    const { accountId } = await identity.account(customer, 'second@mail.example');
    await identity.world.settled();
    const facts = await identity.world.events(AccountCreated.subject);
    const fact = facts.find(({ aggregateId }) => aggregateId === accountId);
    expect(fact).toMatchObject({
      version: 1,
      data: {
        role: 'viewer',
        contractorEmail: 'info@sumple-data.example',
        owners: [{ name: 'ネオ 太郎', email: 'first@mail.example' }],
      },
    });
  });

  it.each([
    [
      'a pasted URL',
      (it: CustomerSnapshot) => [`https://${subdomainOf(it)}.dn-cloud.com/cgi-bin/dneo/dneo.cgi`, it.customerNumber],
    ],
    [
      'full-width letters',
      (it: CustomerSnapshot) => [` ${subdomainOf(it).toUpperCase()} `, it.customerNumber.replace('A', 'ａ')],
    ],
  ])('takes %s', async (_what, typed) => {
    const [subdomain = '', customerNumber = ''] = typed(customer);
    expect((await start(subdomain, customerNumber)).products).toEqual(['neo']);
  });

  it('takes the subdomain of either product', async () => {
    const both = await identity.customer({ chatSubdomain: 'firma-chat' });
    expect((await start('firma-chat', both.customerNumber)).products).toEqual(['neo', 'chatluck']);
  });

  it('answers a wrong number and a wrong subdomain alike', async () => {
    const other = await identity.customer();
    const failures = await Promise.all([
      failureOf(start(subdomainOf(customer), 'A99999999')),
      failureOf(start('nobody', customer.customerNumber)),
      failureOf(start(subdomainOf(customer), other.customerNumber)),
      failureOf(start('', '')).catch(() => undefined),
    ]);
    expect(failures[0]).toMatchObject({ kind: 'unprocessable', code: 'sign-up.no-match' });
    expect(new Set(failures.slice(0, 3).map((failure) => JSON.stringify(failure?.body))).size).toBe(1);
  });

  it('refuses customers of partners and ASP services, and only those who know both', async () => {
    const held = await identity.customer({ channel: 'partner', partner: '販売商会' });
    const asp = await identity.customer({ channel: 'asp' });
    const refusal = await failureOf(identity.start(held));
    expect(refusal).toMatchObject({ kind: 'forbidden', code: 'sign-up.partner-contract' });
    expect(refusal.body.detail.ja).toContain('販売商会');
    expect(await failureOf(identity.start(asp))).toMatchObject({ code: 'sign-up.partner-contract' });
    expect(await failureOf(start(subdomainOf(held), 'A99999999'))).toMatchObject({ code: 'sign-up.no-match' });
  });

  it('learns of a customer who left a partner, and skips news that come late', async () => {
    const held = await identity.customer({ channel: 'partner' });
    await identity.learn(held, 3, { channel: 'direct' });
    await identity.learn(held, 2, { channel: 'asp' });
    expect(await identity.start(held)).toBeDefined();
  });

  it('has a link that works for 24 hours, and not a second longer', async () => {
    const [inTime, late] = [
      await identity.signUp(customer, 'in-time@mail.example'),
      await identity.signUp(customer, 'late@mail.example'),
    ];
    await identity.pass(day);
    expect((await identity.confirm(inTime)).created).toBe(true);
    await identity.pass(1);
    expect(await stateOf(late)).toBe('expired');
    expect(await failureOf(identity.confirm(late))).toMatchObject({ kind: 'gone', code: 'link.expired' });
    expect((await identity.confirm(inTime)).created).toBe(false);
  });

  it('creates one account, however often its link is confirmed and looked at', async () => {
    const token = await identity.signUp(customer, 'once@mail.example');
    await Promise.all(Array.from({ length: 5 }, () => stateOf(token)));
    const answers = await Promise.all(Array.from({ length: 10 }, () => identity.confirm(token)));
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ account }) => account.accountId)).size).toBe(1);
    expect(
      await identity.world.sql('identity', 'select id from account where customer_id = $1', [customer.customerId]),
    ).toHaveLength(1);
  });

  it('voids the link of the mail before when the form is sent again', async () => {
    const signUpId = await identity.start(customer);
    const set = (email: string): Promise<unknown> =>
      identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password: goodPassword });
    await set('mistyped@mail.example');
    const first = await identity.lastToken('mistyped@mail.example');
    await set('right@mail.example');
    const second = await identity.lastToken('right@mail.example');
    expect(await stateOf(first)).toBe('expired');
    expect(await failureOf(identity.confirm(first))).toMatchObject({ code: 'link.expired' });
    expect((await identity.confirm(second)).account.email).toBe('right@mail.example');
    expect(await failureOf(set('third@mail.example'))).toMatchObject({ kind: 'conflict', code: 'sign-up.completed' });
  });

  it('sends another mail to an address that has an account, and answers the same', async () => {
    await identity.account(customer, 'known@mail.example');
    const [again, anew] = [await identity.start(customer), await identity.start(customer)];
    const answer = (signUpId: string, email: string): Promise<unknown> =>
      identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password: goodPassword });
    const known = await answer(again, 'Known@mail.example');
    const unknown = await answer(anew, 'Other@mail.example');
    expect(JSON.stringify(known).replace('Known', 'Other')).toBe(JSON.stringify(unknown));
    await identity.world.settled();
    const [mail] = (await identity.world.events(AlreadyRegistered.subject)).slice(-1);
    expect(mail?.data).toEqual({ to: { name: 'ネオ 太郎', address: 'Known@mail.example' }, company: '株式会社サンブルデータ' });
  });

  it('makes one owner of two first accounts at the same moment', async () => {
    const tokens = [await identity.signUp(customer, 'a@mail.example'), await identity.signUp(customer, 'b@mail.example')];
    const answers = await Promise.all(tokens.map((token) => identity.confirm(token)));
    expect(answers.map(({ account }) => account.role).sort()).toEqual(['owner', 'viewer']);
  });

  it('gives an address one account when two of its links are confirmed', async () => {
    const tokens = [await identity.signUp(customer, 'twice@mail.example'), await identity.signUp(customer, 'twice@mail.example')];
    const answers = await Promise.allSettled(tokens.map((token) => identity.confirm(token)));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refused).toMatchObject([{ kind: 'conflict', code: 'sign-up.account-exists' }]);
  });

  it('says what is wrong with a password, and takes the form again', async () => {
    const signUpId = await identity.start(customer);
    const failure = await failureOf(
      identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email: 'x@mail.example', password: 'short' }),
    );
    expect(failure).toMatchObject({ code: 'password.too-short', body: { fields: [{ path: 'password' }] } });
  });

  it('does not know links and sign-ups that were made up', async () => {
    expect(await failureOf(identity.confirm('made-up'))).toMatchObject({ kind: 'not-found', code: 'link.unknown' });
    expect(await failureOf(stateOf('made-up'))).toMatchObject({ kind: 'not-found', code: 'link.unknown' });
  });

  it('keeps neither token nor password in its database', async () => {
    const token = await identity.signUp(customer, 'secret@mail.example');
    await identity.world.settled();
    const rows = await identity.world.sql<{ text: string }>(
      'identity',
      `select t::text as text from link t union all select t::text from sign_up t union all select t::text from outbox t
       union all select t::text from idempotency t union all select t::text from account t`,
    );
    const everything = rows.map(({ text }) => text).join('\n');
    expect(everything).toContain('secret@mail.example');
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(goodPassword);
  });
});
