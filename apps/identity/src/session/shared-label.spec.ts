import type { CustomerSnapshot } from '@csite/protocol';
import { failureOf, goodPassword, IdentityWorld } from '../test/identity-world';

/** `minato.dn-cloud.com` and `minato.chatluck.net` may belong to two customers, and one person may work for both. */
describe('one address at two customers whose subdomains read alike', () => {
  let identity: IdentityWorld;
  let neo: CustomerSnapshot;
  let chat: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    [neo, chat] = [await identity.customer({ subdomain: 'minato' }), await identity.customer({ chatSubdomain: 'minato' })];
    await identity.account(neo, 'both@mail.example', goodPassword);
    await identity.account(chat, 'both@mail.example', 'ten yellow bicycles');
  });
  afterAll(() => identity.stop());

  const logIn = (password: string): Promise<string> =>
    identity.logIn(neo, 'both@mail.example', password).then(({ account }) => account.customerNumber);

  it('logs in where the password is right', async () => {
    expect(await logIn(goodPassword)).toBe(neo.customerNumber);
    expect(await logIn('ten yellow bicycles')).toBe(chat.customerNumber);
    expect(await failureOf(logIn('eleven red bicycles'))).toMatchObject({ code: 'session.rejected' });
  });
});
