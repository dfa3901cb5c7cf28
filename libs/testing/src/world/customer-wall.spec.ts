import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import {
  letterMigrations,
  LettersModule,
  ListEverybodysLetters,
  ListLetters,
  StampLetters,
  WriteLetter,
} from '../sample/letters.module';
import { CustomerWall } from './customer-wall';
import { TestWorld } from './test-world';

describe('a service that forgets whose rows it means', () => {
  let world: TestWorld;
  let wall: CustomerWall;
  const [suzuki, tanaka] = [newId(), newId()];
  let suzukis: Outgoing;
  let tanakas: Outgoing;

  beforeAll(async () => {
    world = await TestWorld.start();
    wall = new CustomerWall(world, 'letters', await world.service('letters', LettersModule, letterMigrations));
    await world.clock.set('2025-03-20T00:00:00+09:00');
    [suzukis, tanakas] = [
      await world.as({ role: 'owner', customerId: suzuki }),
      await world.as({ role: 'viewer', customerId: tanaka }),
    ];
    await world.bus.ask(WriteLetter, { customerId: suzuki, text: 'from Suzuki' }, suzukis);
    await world.bus.ask(WriteLetter, { customerId: tanaka, text: 'from Tanaka' }, tanakas);
  });
  afterAll(() => world.stop());

  const textsFor = async (who: Outgoing): Promise<string[]> => (await world.bus.ask(ListLetters, {}, who)).texts;

  it('answers each account with what is its customer’s, however they are asked among each other', async () => {
    const asked = Array.from({ length: 200 }, (_, n) => (n % 3 === 0 ? suzukis : tanakas));
    const answers = await Promise.all(asked.map(textsFor));
    expect(answers).toEqual(asked.map((who) => [who === suzukis ? 'from Suzuki' : 'from Tanaka']));
  });

  it('writes nothing for another customer, however it is asked to', async () => {
    const forged = world.bus.ask(WriteLetter, { customerId: tanaka, text: 'forged' }, suzukis);
    await expect(forged).rejects.toMatchObject({ kind: 'internal' });
    expect(await textsFor(tanakas)).toEqual(['from Tanaka']);
  });

  it('shows operators what is everybody’s', async () => {
    const { texts } = await world.bus.ask(ListEverybodysLetters, {}, await world.asOperator());
    expect(texts).toEqual(['from Suzuki', 'from Tanaka']);
  });

  it('does for everybody what falls due, though an account ordered it', async () => {
    await world.bus.ask(StampLetters, { at: '2025-03-20T00:00:00+09:00' }, suzukis);
    await world.settled();
    expect(await textsFor(suzukis)).toEqual(['from Suzuki, stamped']);
    expect(await textsFor(tanakas)).toEqual(['from Tanaka, stamped']);
  });

  it('is none that asks anything else, whether rows show it or not', async () => {
    const asks = (what: string): Promise<unknown> =>
      world.sql('letters', `alter policy customer_wall on letter using (${what}) with check (customer_is_visible(customer_id))`);
    const stands = async (): Promise<unknown> => (await wall.tables()).find(({ table }) => table === 'letter')?.isWalled;
    await asks('true');
    expect(await stands()).toBe(false);
    await asks('customer_is_visible(customer_id)');
    expect(await stands()).toBe(true);
    for (const [whom, isWall] of [
      ['public', false],
      [world.roleOf('letters'), false],
      ['current_user', true],
    ] as const) {
      await world.sql('letters', `create policy more on letter for select to ${whom} using (true)`);
      expect([whom, await stands()]).toEqual([whom, isWall]);
      await world.sql('letters', 'drop policy more on letter');
    }
  });

  it('is found without a breach while the wall stands, and with each where a table has lost it', async () => {
    expect([await wall.tried(), await wall.breaches()]).toEqual([['letter'], []]);
    await world.sql('letters', 'alter table letter no force row level security, disable row level security');
    expect(await wall.breaches()).toEqual([
      'letter has no forced policy for reading and writing',
      'letter shows rows where nobody said whose',
      'letter is read by another customer',
      'letter is given for another customer',
      'letter is inserted for another customer',
      'letter is changed for another customer',
      'letter is removed for another customer',
    ]);
  });
});
