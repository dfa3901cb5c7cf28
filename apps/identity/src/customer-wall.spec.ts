import { CustomerWall } from '@csite/testing';
import { IdentityWorld } from './test/identity-world';

describe('row-level security in identity', () => {
  let identity: IdentityWorld;
  let wall: CustomerWall;
  beforeAll(async () => {
    identity = await IdentityWorld.start();
    wall = new CustomerWall(identity.world, 'identity', identity.instance());
    for (const email of ['taro@mail.example', 'hanako@mail.example']) {
      const customer = await identity.customer();
      await identity.account(customer, email);
      await identity.logIn(customer, email);
    }
  });
  afterAll(() => identity.stop());

  it('keeps every table of customers’ rows from other customers, with no filter of ours before it', async () => {
    expect(await wall.tried()).toEqual(expect.arrayContaining(['account', 'customer', 'environment', 'session', 'sign_up']));
    expect(await wall.breaches()).toEqual([]);
    // Found by a secret alone, or before anybody knows whose they are; or the vendor’s.
    expect(await wall.unowned()).toEqual(['link', 'operator', 'password_reset', 'signing_key', 'spent_challenge', 'tries']);
  });
});
