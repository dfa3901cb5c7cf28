import { createHash } from 'node:crypto';
import { type CustomerSnapshot, SetSignUpAccount, SignUpLink, StartSignUp } from '@csite/protocol';
import { newId } from '@csite/values';
import { failureOf, goodPassword, IdentityWorld, subdomainOf } from '../test/identity-world';

describe('a repeated request of a sign-up', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  const outgoing = (): { idempotencyKey: string; clientAddress: string } => ({
    idempotencyKey: newId(),
    clientAddress: '203.0.113.1',
  });

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
  });
  afterAll(() => identity.stop());

  it('begins one sign-up', async () => {
    const same = outgoing();
    const request = { subdomain: subdomainOf(customer), customerNumber: customer.customerNumber };
    const views = await Promise.all(Array.from({ length: 8 }, () => identity.world.bus.ask(StartSignUp, request, same)));
    expect(new Set(views.map(({ signUpId }) => signUpId)).size).toBe(1);
  });

  it('sends one mail, and is refused when it differs', async () => {
    const same = outgoing();
    const request = {
      signUpId: await identity.start(customer),
      name: 'ネオ 太郎',
      email: 'one@mail.example',
      password: goodPassword,
    };
    const views = await Promise.all(Array.from({ length: 4 }, () => identity.world.bus.ask(SetSignUpAccount, request, same)));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
    await identity.world.settled();
    expect(await identity.world.events(SignUpLink.subject)).toHaveLength(1);
    const other = identity.world.bus.ask(SetSignUpAccount, { ...request, password: 'ten yellow bicycles' }, same);
    expect(await failureOf(other)).toMatchObject({ code: 'idempotency.key-reused' });
  });

  it('is recognised by a fingerprint that does not help to guess the password', async () => {
    const same = outgoing();
    const request = {
      signUpId: await identity.start(customer),
      name: 'ネオ 太郎',
      email: 'two@mail.example',
      password: goodPassword,
    };
    await identity.world.bus.ask(SetSignUpAccount, request, same);
    const [row] = await identity.world.sql<{ hash: string }>(
      'identity',
      'select request_hash as hash from idempotency where key = $1',
      [same.idempotencyKey],
    );
    const guess = createHash('sha256')
      .update(SetSignUpAccount.subject)
      .update('\n')
      .update(JSON.stringify(request))
      .digest('hex');
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.hash).not.toBe(guess);
  });
});
