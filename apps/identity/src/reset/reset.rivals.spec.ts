import { ConfirmPasswordReset, type CustomerSnapshot, PasswordResetLink, RequestPasswordReset } from '@csite/protocol';
import { failureOf, IdentityWorld, subdomainOf } from '../test/identity-world';
import { expectOneWinner, tally, times } from '../test/tally';

/** Two replicas. */
describe('a reset that many reach for at once', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
  });
  afterAll(() => identity.stop());

  it('has one winner of fifty, whose password it is from then on', async () => {
    const token = await identity.forgotten(customer);
    const deadline = Date.now() + 20_000;
    const password = (index: number): string => `seven quiet umbrellas ${index}`;
    const confirm = (index: number): Promise<unknown> =>
      identity.world.bus.ask(ConfirmPasswordReset, { token, password: password(index) }, { deadline });
    const winners: number[] = [];
    const outcomes = await tally(times(50, (index) => confirm(index).then(() => winners.push(index))));
    expectOneWinner(outcomes);
    for (const winner of winners) await expect(identity.logIn(customer, undefined, password(winner))).resolves.toBeDefined();
    expect(await failureOf(confirm(50))).toMatchObject({ code: 'link.used' });
  });

  it('leaves one link that works, however many were asked for', async () => {
    const words = { subdomain: subdomainOf(customer), email: 'taro@mail.example' };
    await Promise.all(times(10, () => identity.world.bus.ask(RequestPasswordReset, words)));
    await identity.world.settled();
    expect((await identity.world.events(PasswordResetLink.subject)).length).toBeGreaterThan(10);
    const [open] = await identity.world.sql<{ count: number }>(
      'identity',
      `select count(*)::integer as count from link where purpose = 'password-reset' and used_at is null and voided_at is null`,
    );
    expect(open?.count).toBe(1);
  });
});
