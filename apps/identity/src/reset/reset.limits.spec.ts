import {
  ConfirmPasswordReset,
  ConfirmSignUp,
  RequestPasswordReset,
  type Rpc,
  ReadLinkState,
  ConfirmInvitation,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { expectExactly, tally, times } from '@csite/testing';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

const from = (clientAddress: string): Outgoing => ({ clientAddress, deadline: Date.now() + 20_000 });
/** Two replicas and 50 at once: exact however they are spread. */
describe('what is asked without a session', () => {
  let identity: IdentityWorld;

  beforeAll(async () => {
    identity = await IdentityWorld.start({
      LIMIT_RESETS_PER_ACCOUNT: '3,60,60,600',
      LIMIT_RESETS_PER_ADDRESS: '6,60,60,600',
      LIMIT_LINKS_PER_ADDRESS: '5,60,60,600',
    });
  });
  afterAll(() => identity.stop());

  const forget = (subdomain: string, email: string, address: string): Promise<unknown> =>
    identity.world.bus.ask(RequestPasswordReset, { subdomain, email }, from(address));

  it('brings three mails for one forgotten password, from wherever it is asked, known or not', async () => {
    const customer = await identity.customer();
    await identity.account(customer);
    const subdomain = subdomainOf(customer);
    for (const email of ['taro@mail.example', 'nobody@mail.example']) {
      const asked = await tally(times(50, (index) => forget(subdomain, email, `203.0.113.${index}`)));
      expectExactly(3, asked);
      expect(asked.refused[0]?.code).toBe('password-reset.too-many-mails');
    }
  });

  it('lets one address ask for six forgotten passwords', async () => {
    const asked = await tally(times(50, (index) => forget(`firm${index}`, `person${index}@mail.example`, '198.51.100.1')));
    expectExactly(6, asked);
  });

  it.each<[number, Rpc, object]>([
    [1, ReadLinkState, {}],
    [2, ConfirmSignUp, {}],
    [3, ConfirmInvitation, { password: goodPassword }],
    [4, ConfirmPasswordReset, { password: goodPassword }],
  ])('lets one address try five tokens of a link that are none (%i)', async (name, message, words) => {
    const address = `192.0.2.${name}`;
    const guess = (by: string, index = 0): Promise<unknown> =>
      identity.world.bus.ask(message, { token: `guess${index}`, ...words }, from(by));
    const tries = await tally(times(50, (index) => guess(address, index)));
    expectExactly(5, tries);
    expect(tries.refused[0]?.code).toBe('link.too-many-tries');
    expect(await failureOf(guess(`192.0.2.${name}9`))).toMatchObject({ code: 'link.unknown' });
  });
});
