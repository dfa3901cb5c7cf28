import { type CustomerSnapshot, ReadLinkState, SetSignUpAccount, SignUpLink, StartSignUp } from '@csite/protocol';
import { newId } from '@csite/values';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

/** The service trusts no caller: the same words are checked here again, whoever sent them. */
describe('a sign-up that is filled in wrongly', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let signUpId: string;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    signUpId = await identity.start(customer);
  });
  afterAll(() => identity.stop());

  const account = { name: 'ネオ 太郎', email: 'taro@mail.example', password: goodPassword };
  const set = (words: object): Promise<unknown> => identity.world.bus.ask(SetSignUpAccount, { signUpId, ...account, ...words });
  const mails = async (): Promise<number> => {
    await identity.world.settled();
    return (await identity.world.events(SignUpLink.subject)).length;
  };

  it.each([
    ['no name', { name: '' }, 'name'],
    ['a blank name', { name: '   ' }, 'name'],
    ['a name of full-width blanks', { name: '　　' }, 'name'],
    ['a name on two lines', { name: 'ネオ\nBcc: evil@mail.example' }, 'name'],
    ['a name with a return', { name: 'ネオ\rBcc: evil@mail.example' }, 'name'],
    ['a name with a line separator', { name: 'ネオ\u2028太郎' }, 'name'],
    ['a name of 101 characters', { name: 'あ'.repeat(101) }, 'name'],
    ['a name that is null', { name: null }, 'name'],
    ['no address', { email: undefined }, 'email'],
    ['two addresses', { email: 'a@mail.example,b@mail.example' }, 'email'],
    ['an address with a name', { email: 'Taro <taro@mail.example>' }, 'email'],
    ['an address and a header', { email: 'taro@mail.example\r\nBcc: evil@mail.example' }, 'email'],
    ['an address without a host', { email: 'taro@' }, 'email'],
    ['an address of 260 characters', { email: `${'a'.repeat(60)}@${'b'.repeat(190)}.example` }, 'email'],
    ['a password that is a number', { password: 123_456_789_012_345 }, 'password'],
    ['a password of 129 characters', { password: 'x'.repeat(129) }, 'password'],
    ["a role of one's own choice", { role: 'owner' }, 'role'],
    ["a customer of one's own choice", { customerId: newId() }, 'customerId'],
    ['a property that every object has', { constructor: {} }, 'constructor'],
    ['an id that is none', { signUpId: '1' }, 'signUpId'],
    ['an id that is a query', { signUpId: { $ne: null } }, 'signUpId'],
  ])('%s is named, and nothing is mailed', async (_what, words, path) => {
    const before = await mails();
    const failure = await failureOf(set(words));
    expect(failure).toMatchObject({ kind: 'invalid', code: 'request.invalid' });
    expect(failure.body.fields?.map((field) => field.path)).toEqual([path]);
    expect(await mails()).toBe(before);
  });

  it.each([
    ['password.too-short', 'fourteen chars'],
    ['password.too-short', '　'.repeat(14)],
    ['password.common', 'passwordpassword'],
    ['password.common', 'aaaaaaaaaaaaaaaa'],
    ['password.contextual', 'taro@mail.example'],
  ])('%s: %s', async (code, password) => {
    const failure = await failureOf(set({ password }));
    expect(failure).toMatchObject({ kind: 'unprocessable', code, body: { fields: [{ path: 'password' }] } });
    expect(JSON.stringify(failure.body)).not.toContain(goodPassword);
  });

  it.each<[string, { email?: string; name?: string; password?: string }]>([
    ['names as they are typed', { name: '　ネオ　太郎 ' }],
    ['names in any script', { name: "José O'Neill-渡邉 👩‍💻" }],
    ['addresses as they are typed', { email: 'Taro.Neo+csite@Mail.example' }],
    ['passwords with any characters', { password: '九つの緑の自転車が坂道をのぼっていく' }],
    ['passwords of 128 characters', { password: 'nine green bikes '.repeat(8).slice(0, 97) + 'and a horse that sings at night' }],
  ])('takes %s', async (_what, words) => {
    const id = await identity.start(customer);
    await expect(set({ ...words, signUpId: id })).resolves.toMatchObject({ email: words.email ?? account.email });
  });

  it.each([
    ['no subdomain', { subdomain: '' }],
    ['a subdomain of 501 characters', { subdomain: 'x'.repeat(501) }],
    ['a number of 51 characters', { customerNumber: 'A'.repeat(51) }],
    ['a number that is one', { customerNumber: 12_345_678 }],
    ['a list of subdomains', { subdomain: ['a', 'b'] }],
  ])('%s is refused before anything is looked up', async (_what, words) => {
    const right = { subdomain: subdomainOf(customer), customerNumber: customer.customerNumber };
    expect(await failureOf(identity.world.bus.ask(StartSignUp, { ...right, ...words } as never))).toMatchObject({
      code: 'request.invalid',
    });
  });

  it.each(["' or '1'='1", 'a;drop table customer', '%', '_'.repeat(6), '../..', 'firma\u00001'])(
    'the subdomain %p matches nobody',
    async (subdomain) => {
      const failure = await failureOf(
        identity.world.bus.ask(StartSignUp, { subdomain, customerNumber: customer.customerNumber }),
      );
      expect(failure.code).toMatch(/^(sign-up\.no-match|request\.invalid)$/);
    },
  );

  it.each(['', 'x'.repeat(201), 'A'.repeat(43), '%00', "' or ''='"])('the link %p shows nothing', async (token) => {
    const failure = await failureOf(identity.world.bus.ask(ReadLinkState, { token }));
    expect(failure.code).toMatch(/^(link\.unknown|request\.invalid)$/);
  });
});
