import { type Failure, StartSignUp } from '@csite/protocol';
import { expectExactly, tally, times } from '@csite/testing';
import { failureOf, IdentityWorld, subdomainOf } from '../test/identity-world';

const from = (clientAddress: string): { clientAddress: string; deadline: number } => ({
  clientAddress,
  deadline: Date.now() + 10_000,
});

describe('limits, with two replicas and everyone at once', () => {
  let identity: IdentityWorld;

  beforeAll(async () => {
    identity = await IdentityWorld.start({
      // Longer than a busy machine takes for fifty tries: after the delay another one is rightly made.
      LIMIT_SIGN_UP_PER_ADDRESS: '5,20,60,600',
      LIMIT_SIGN_UP_PER_SUBDOMAIN: '8,20,60,600',
      LIMIT_LOG_IN_PER_ACCOUNT: '4,6,60,600',
      LIMIT_LOG_IN_PER_ADDRESS: '12,20,60,600',
    });
  });
  afterAll(() => identity.stop());

  const guess = (subdomain: string, address: string): Promise<unknown> =>
    identity.world.bus.ask(StartSignUp, { subdomain, customerNumber: 'A99999999' }, from(address));

  /** The door's own answer, however many of the tries before found a busy machine. */
  const shut = async (address: string): Promise<Failure> => {
    for (;;) {
      const failure = await failureOf(guess('late', address));
      if (failure.kind === 'too-many') return failure;
    }
  };

  it('let one address make its five wrong sign-ups, and tell the others when to come again', async () => {
    const done = await tally(times(50, (index) => guess(`guess${index}`, '203.0.113.1')));
    expectExactly(5, done);
    for (const { code, body } of [...done.refused, await shut('203.0.113.1')]) {
      expect(code).toBe('sign-up.too-many-tries');
      expect(body.retryAfterSeconds).toBeGreaterThan(0);
    }
  });

  it('let many addresses make eight wrong sign-ups at one subdomain', async () => {
    expectExactly(8, await tally(times(50, (index) => guess('popular', `203.0.113.${index + 100}`))));
  });

  it('count an IPv6 network as one address', async () => {
    expectExactly(5, await tally(times(20, (index) => guess(`six${index}`, `2001:db8:1:2::${index + 1}`))));
  });

  it('do not count sign-ups that are right', async () => {
    const customer = await identity.customer();
    expectExactly(8, await tally(times(8, () => identity.start(customer, from('203.0.113.2')))));
  });

  it('let one account have four wrong passwords, wherever they come from, and its owner in afterwards', async () => {
    const customer = await identity.customer();
    await identity.account(customer, 'owner@mail.example');
    await identity.logIn(customer, 'owner@mail.example', undefined, from('198.51.100.1'));
    const wrong = times(50, (index) =>
      identity.logIn(customer, 'owner@mail.example', `wrong password ${index}`, from(`203.0.113.${index}`)),
    );
    expectExactly(4, await tally(wrong));
    const stranger = await failureOf(identity.logIn(customer, 'owner@mail.example', undefined, from('203.0.113.77')));
    expect(stranger.code).toBe('session.too-many-tries');
    expect(stranger.body.retryAfterSeconds).toBeLessThanOrEqual(6);
    await identity.logIn(customer, 'owner@mail.example', undefined, from('198.51.100.1'));
    await new Promise((resolve) => setTimeout(resolve, 6100));
    await identity.logIn(customer, 'owner@mail.example', undefined, from('203.0.113.77'));
  });

  it('treat an address that has no account like one that has', async () => {
    const customer = await identity.customer();
    const done = await tally(
      times(30, (index) => identity.logIn(customer, 'nobody@mail.example', 'x', from(`192.0.2.${index}`))),
    );
    const { refused } = done;
    expectExactly(4, done);
    expect(refused[0]?.code).toBe('session.too-many-tries');
  });

  it('let one address have twelve wrong log-ins at all accounts together', async () => {
    const customer = await identity.customer();
    expectExactly(
      12,
      await tally(times(50, (index) => identity.logIn(customer, `spray${index}@mail.example`, 'x', from('198.51.100.33')))),
    );
  });

  it('let everyone of an office in who come at the same moment', async () => {
    const customer = await identity.customer();
    await identity.account(customer, 'office@mail.example');
    expectExactly(
      10,
      await tally(times(10, () => identity.logIn(customer, 'office@mail.example', undefined, from('203.0.113.4')))),
    );
  });

  it('keep neither addresses nor logins in clear', async () => {
    const rows = await identity.world.sql<{ text: string }>('identity', 'select t::text as text from tries t');
    const text = rows.map((row) => row.text).join('\n');
    expect(rows.length).toBeGreaterThan(10);
    for (const secret of ['203.0.113.1', 'popular', 'owner@mail.example', subdomainOf(await identity.customer())]) {
      expect(text).not.toContain(secret);
    }
  });
});
