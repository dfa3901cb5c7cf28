import { ConfirmInvitation, type CustomerSnapshot, InvitationLink, InviteAccount } from '@csite/protocol';
import { failureOf, IdentityWorld } from '../test/identity-world';
import { expectOneWinner, tally, times } from '../test/tally';

const hanako = { name: '港 花子', email: 'hanako@mail.example', role: 'viewer' as const };

/** Two replicas. */
describe('an invitation that many reach for at once', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
  });
  afterAll(() => identity.stop());

  it('has one winner of fifty, whose password it is from then on', async () => {
    const { accessToken } = await identity.logIn(customer);
    await identity.world.bus.ask(InviteAccount, hanako, { token: accessToken });
    const token = await identity.lastToken(hanako.email, InvitationLink);
    const deadline = Date.now() + 20_000;
    const password = (index: number): string => `seven quiet umbrellas ${index}`;
    const confirm = (index: number): Promise<unknown> =>
      identity.world.bus.ask(ConfirmInvitation, { token, password: password(index) }, { deadline });
    const winners: number[] = [];
    expectOneWinner(await tally(times(50, (index) => confirm(index).then(() => winners.push(index)))));
    for (const winner of winners) await expect(identity.logIn(customer, hanako.email, password(winner))).resolves.toBeDefined();
    expect(await failureOf(confirm(50))).toMatchObject({ code: 'link.used' });
  });
});
