import { type ImportedNotice, ImportNotices, ListMaintenance, type ListMaintenanceRequest } from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const work = (key: string, from: string, until?: string, changes: Partial<ImportedNotice> = {}): ImportedNotice => ({
  key,
  kind: 'maintenance',
  products: ['neo'],
  title: { ja: key },
  body: { ja: '本文' },
  publishAt: '2025-03-01T10:00:00+09:00',
  window: { from, ...(until && { until }) },
  ...changes,
});

describe('maintenance by its days', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('status', StatusModule, statusMigrations);
    await world.clock.set('2025-03-20T12:00:00+09:00');
    const notices = [
      work('night', '2025-04-05T22:00:00+09:00', '2025-04-06T05:00:00+09:00'),
      work('until-midnight', '2025-04-08T22:00:00+09:00', '2025-04-09T00:00:00+09:00'),
      work('endless', '2025-04-10T00:00:00+09:00'),
      work('of-both', '2025-05-01T01:00:00+09:00', '2025-05-01T02:00:00+09:00', { products: ['neo', 'chatluck'] }),
      work('of-the-other', '2025-05-01T00:00:00+09:00', '2025-05-01T02:00:00+09:00', { products: ['chatluck'] }),
      work('unpublished', '2025-04-07T22:00:00+09:00', undefined, { publishAt: '2025-03-20T12:00:00.001+09:00' }),
      work('incident', '2025-04-07T22:00:00+09:00', undefined, { kind: 'incident' }),
    ];
    await world.bus.ask(ImportNotices, { notices });
  });
  afterAll(() => world.stop());

  const on = async (from: string, to = from, more: Partial<ListMaintenanceRequest> = {}): Promise<string[]> =>
    (await world.bus.ask(ListMaintenance, { from, to, ...more })).items.map(({ title }) => title.ja);

  it.each([
    ['2025-04-04', []],
    ['2025-04-05', ['night']],
    ['2025-04-06', ['night']],
    ['2025-04-07', []],
    ['2025-04-08', ['until-midnight']],
    ['2025-04-09', []],
    ['2025-04-10', ['endless']],
    ['2025-04-11', []],
  ])('of %s is %j: what touches the day in Tokyo, published, and nothing else', async (day, keys) => {
    expect(await on(day)).toEqual(keys);
  });

  it('comes by the beginning of its windows, of all products or of some', async () => {
    const all = ['night', 'until-midnight', 'endless', 'of-the-other', 'of-both'];
    expect(await on('2025-04-01', '2026-05-01')).toEqual(all);
    expect(await on('2025-05-01', '2025-05-01', { products: ['neo'] })).toEqual(['of-both']);
    expect(await on('2025-05-01', '2025-05-01', { products: [] })).toEqual([]);
  });

  it('has its window, for a calendar to draw', async () => {
    const { items } = await world.bus.ask(ListMaintenance, { from: '2025-04-05', to: '2025-04-05' });
    expect(items).toMatchObject([
      {
        kind: 'maintenance',
        products: ['neo'],
        window: { from: '2025-04-05T22:00:00.000+09:00', until: '2025-04-06T05:00:00.000+09:00', state: 'planned' },
      },
    ]);
  });

  it.each([
    ['0001-01-01', '0001-12-31'],
    ['9998-12-31', '9999-12-31'],
  ])('of %s to %s is none', async (from, to) => {
    expect(await on(from, to)).toEqual([]);
  });
});
