import type { CustomerSnapshot } from '@csite/protocol';
import { failureOf, IdentityWorld } from './test/identity-world';
import { Sweeper } from './sweeper';

const day = 24 * 60 * 60;

describe('what nobody asks for any more', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
  });
  afterAll(() => identity.stop());

  const sweepAfter = async (days: number): Promise<void> => {
    await identity.pass(days * day);
    await identity.instance().get(Sweeper).sweep();
  };
  const count = async (table: string): Promise<number> => (await identity.world.sql('identity', `select 1 from ${table}`)).length;

  it('is kept while it may be asked for: an unconfirmed sign-up, without its password after two days', async () => {
    const token = await identity.signUp(customer, 'waiting@mail.example');
    await sweepAfter(1);
    expect(await identity.world.sql('identity', 'select 1 from sign_up where password_hash is not null')).toHaveLength(1);
    await sweepAfter(3);
    expect(await identity.world.sql('identity', 'select 1 from sign_up where password_hash is not null')).toHaveLength(0);
    expect(await failureOf(identity.confirm(token))).toMatchObject({ code: 'link.expired' });
  });

  it('goes a month after its time: sign-ups and links, the longest of which work for two weeks, and not the account of them', async () => {
    const { created } = await identity.confirm(await identity.signUp(customer, 'done@mail.example'));
    expect(created).toBe(true);
    await sweepAfter(32);
    expect([await count('sign_up'), await count('account')]).toEqual([0, 1]);
    await sweepAfter(13);
    expect([await count('sign_up'), await count('link'), await count('account')]).toEqual([0, 0, 1]);
    await expect(identity.logIn(customer, 'done@mail.example')).resolves.toBeDefined();
  });

  it('goes by real time where it is a limit', async () => {
    await identity.world.sql('identity', `update tries set forget_at = now() - interval '1 second'`);
    await sweepAfter(0);
    expect(await count('tries')).toBe(0);
  });
});
