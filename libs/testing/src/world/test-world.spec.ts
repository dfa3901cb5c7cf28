import { newId } from '@csite/values';
import { CountParcels, ParcelSent, SendLater, SendParcel } from '../sample/parcel.messages';
import { parcelMigrations } from '../sample/parcel.migration';
import { ParcelsModule } from '../sample/parcels.module';
import { TestWorld } from './test-world';

describe('a world with a service', () => {
  let world: TestWorld;
  const customerId = newId();

  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('parcels', ParcelsModule, parcelMigrations);
    await world.replica('parcels');
  });
  afterAll(() => world.stop());

  it('does what a person asks, and tells it', async () => {
    const owner = await world.as({ role: 'owner', customerId });
    const { parcelId } = await world.bus.ask(SendParcel, { address: '東京都' }, owner);
    await world.settled();
    expect(await world.events(ParcelSent.subject)).toMatchObject([
      { aggregateId: parcelId, version: 1, data: { address: '東京都' } },
    ]);
    expect(await world.bus.ask(CountParcels, {})).toEqual({ sent: 1 });
  });

  it('refuses who has no right to it', async () => {
    const viewer = await world.as({ role: 'viewer', customerId });
    await expect(world.bus.ask(SendParcel, { address: 'x' }, viewer)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(world.bus.ask(SendParcel, { address: 'x' })).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('does under one key once what is asked many times at once', async () => {
    const owner = { ...(await world.as({ role: 'owner', customerId })), idempotencyKey: newId() };
    const replies = await Promise.all(Array.from({ length: 8 }, () => world.bus.ask(SendParcel, { address: '大阪府' }, owner)));
    expect(new Set(replies.map(({ parcelId }) => parcelId)).size).toBe(1);
    await expect(world.bus.ask(SendParcel, { address: '京都府' }, owner)).rejects.toMatchObject({
      code: 'idempotency.key-reused',
    });
    expect(await world.sql('parcels', `select id from parcel where address = '大阪府'`)).toHaveLength(1);
  });

  it('does due work when its time has come, once, and in order', async () => {
    await world.clock.set('2025-03-20T00:00:00+09:00');
    const [march, april] = [newId(), newId()];
    await world.bus.ask(SendLater, { parcelId: april, at: '2025-04-01T00:00:00+09:00' });
    await world.bus.ask(SendLater, { parcelId: march, at: '2025-03-21T00:00:00+09:00' });
    await world.clock.set('2025-03-20T23:59:59+09:00');
    const before = await world.events(ParcelSent.subject);
    await world.clock.set('2025-12-31T00:00:00+09:00');
    const sent = (await world.events(ParcelSent.subject)).slice(before.length);
    expect(sent.map(({ aggregateId }) => aggregateId)).toEqual([march, april]);
    expect(sent[0]?.data.address).toBe('due 2025-03-20T15:00:00Z at 2025-12-30T15:00:00Z');
  });
});
