import type { ApplicationSummary, Overview, OverviewColumn } from '../api/types';
import { applicationsPath, openApplications, wantsMoreDisk } from './at-a-glance';

const application = (applicationId: string): ApplicationSummary => ({ applicationId }) as ApplicationSummary;
const overview = (...columns: string[][]): Overview =>
  ({ products: columns.map((ids) => ({ openApplications: ids.map(application) })) }) as unknown as Overview;

describe('what is applied for', () => {
  it('counts once, also where it is about all contracts', () => {
    const open = openApplications(overview(['name', 'users'], ['name']));
    expect(open.map(({ applicationId }) => applicationId)).toEqual(['name', 'users']);
  });

  it('is one click away: itself where it is the only one, the list of several or none', () => {
    expect(applicationsPath(openApplications(overview(['users'], [])))).toBe('/applications/users');
    expect(applicationsPath(openApplications(overview(['users', 'disk'])))).toBe('/applications');
    expect(applicationsPath(openApplications(overview([])))).toBe('/applications');
  });
});

describe('more disk', () => {
  const disk = { capacityBytes: 100, usedBytes: 50, measuredAt: '2025-03-01T09:00:00+09:00' };
  const wants = (forecast: OverviewColumn['forecast']): boolean => wantsMoreDisk({ disk, forecast });

  it('is offered where it is full, or fills within three months of the measure', () => {
    expect(wants({ outlook: 'full' })).toBe(true);
    expect(wants({ outlook: 'fills', fillsOn: '2025-05-29' })).toBe(true);
  });

  it('is not pressed upon who has room for longer, or for as long as anybody plans', () => {
    expect(wants({ outlook: 'fills', fillsOn: '2025-06-01' })).toBe(false);
    expect(wants({ outlook: 'steady' })).toBe(false);
    expect(wants({ outlook: 'unknown' })).toBe(false);
    expect(wants({ outlook: 'outdated' })).toBe(false);
  });
});
