import { AccountCreated, type CustomerSnapshot, ReadLinkState, SetSignUpAccount, SignUpLink } from '@csite/protocol';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

const day = 24 * 60 * 60;

describe('a sign-up that is done twice at the same time', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    customer = await identity.customer();
  });

  const set = (signUpId: string, email: string): Promise<unknown> =>
    identity.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password: goodPassword });
  const stateOf = async (token: string): Promise<string> => (await identity.world.bus.ask(ReadLinkState, { token })).state;
  /** The tokens that were mailed to the address, oldest first. */
  const tokensOf = async (email: string): Promise<string[]> => {
    await identity.world.settled();
    const mails = await identity.world.events(SignUpLink.subject);
    return mails.filter(({ data }) => (data.to as { address: string }).address === email).map(({ data }) => String(data.token));
  };
  const accounts = (): Promise<{ login: string; role: string }[]> =>
    identity.world.sql('identity', 'select login, role from account where customer_id = $1 order by created_at', [
      customer.customerId,
    ]);

  it('leaves one link that works, whichever of five forms came last', async () => {
    const signUpId = await identity.start(customer);
    await Promise.all(Array.from({ length: 5 }, () => set(signUpId, 'five@mail.example')));
    const tokens = await tokensOf('five@mail.example');
    expect(tokens).toHaveLength(5);
    expect(new Set(tokens).size).toBe(5);
    const states = await Promise.all(tokens.map(stateOf));
    expect(states.sort()).toEqual(['expired', 'expired', 'expired', 'expired', 'valid']);
  });

  it('makes an account of one form alone, when the form is sent again while its link is confirmed', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [before, after] = [`before${round}@mail.example`, `after${round}@mail.example`];
      const signUpId = await identity.start(customer);
      await set(signUpId, before);
      const [first = ''] = await tokensOf(before);
      const outcome = await Promise.allSettled([identity.confirm(first), set(signUpId, after)]);
      expect(outcome.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const mailed = await tokensOf(after);
      for (const token of mailed) await identity.confirm(token);
      const made = (await accounts()).filter(({ login }) => login === before || login === after);
      expect(made.map(({ login }) => login)).toEqual([mailed.length > 0 ? after : before]);
    }
  });

  it('has one owner, however many colleagues confirm at once, and tells of each account once', async () => {
    const emails = Array.from({ length: 6 }, (_, index) => `colleague${index}@mail.example`);
    const tokens: string[] = [];
    for (const email of emails) tokens.push(await identity.signUp(customer, email));
    await Promise.all(tokens.flatMap((token) => [identity.confirm(token), identity.confirm(token)]));
    const made = await accounts();
    expect(made.map(({ login }) => login).sort()).toEqual(emails);
    expect(made.filter(({ role }) => role === 'owner')).toHaveLength(1);
    await identity.world.settled();
    const facts = await identity.world.events(AccountCreated.subject);
    const told = facts.map(({ data }) => String(data.email)).filter((email) => emails.includes(email));
    expect(told.sort()).toEqual(emails);
  });

  it('keeps the same address apart for two customers', async () => {
    const other = await identity.customer();
    const both = [await identity.account(customer, 'both@mail.example'), await identity.account(other, 'both@mail.example')];
    expect(both.map(({ role }) => role)).toEqual(['owner', 'owner']);
    expect(new Set(both.map(({ customerId }) => customerId))).toEqual(new Set([customer.customerId, other.customerId]));
  });

  it('is refused when the customer has gone to a partner between mail and confirmation', async () => {
    const token = await identity.signUp(customer, 'between@mail.example');
    await identity.learn(customer, 2, { channel: 'partner', partner: '販売商会' });
    expect(await failureOf(identity.confirm(token))).toMatchObject({ kind: 'forbidden', code: 'sign-up.partner-contract' });
    expect(await stateOf(token)).toBe('valid');
    await identity.learn(customer, 3, { channel: 'direct' });
    expect((await identity.confirm(token)).created).toBe(true);
  });

  it('takes its form until the 24th hour, and a link that is mailed then works for 24 more', async () => {
    const [inTime, late] = [await identity.start(customer), await identity.start(customer)];
    await identity.pass(day);
    await set(inTime, 'last-second@mail.example');
    await identity.pass(1);
    expect(await failureOf(set(late, 'too-late@mail.example'))).toMatchObject({ kind: 'gone', code: 'sign-up.expired' });
    const [token = ''] = await tokensOf('last-second@mail.example');
    await identity.pass(day - 1);
    expect(await stateOf(token)).toBe('valid');
    expect((await identity.confirm(token)).created).toBe(true);
  });

  it('stays expired where the clock was moved back and forth, and works again where it is early', async () => {
    const token = await identity.signUp(customer, 'clock@mail.example');
    await identity.pass(day + 1);
    expect(await failureOf(identity.confirm(token))).toMatchObject({ kind: 'gone' });
    await identity.pass(-day);
    expect((await identity.confirm(token)).created).toBe(true);
    await identity.pass(3 * day);
    expect(await stateOf(token)).toBe('used');
    expect((await identity.confirm(token)).created).toBe(false);
  });
});
