import { auditActs } from './act-names';
import { actGroups, groupOf } from './acts';
import { auditFile, filterIn, queryOf, searchOf } from './audit-filter';

describe('the filter of 操作履歴', () => {
  it('stands in the URL and comes back from it', () => {
    const filter = { groups: ['log-in', 'billing'], from: '2025-04-01', to: '2026-03-31', person: '港' } as const;
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
    expect(searchOf({ groups: [] })).toEqual({});
  });

  it('leaves out what it does not know', () => {
    expect(filterIn(new URLSearchParams('groups=cake&from=yesterday&person=%20'))).toEqual({ groups: [] });
  });

  it('asks for the acts of the groups, and for all where none is chosen', () => {
    expect(queryOf({ groups: [] })).toEqual({});
    expect(queryOf({ groups: ['customer'] }).acts).toEqual(expect.arrayContaining(['contractor.changed']));
    expect(auditFile({ groups: ['billing'], to: '2025-12-31' })).toContain(
      '/audit.csv?to=2025-12-31&acts=billing-profile.changed',
    );
    expect(auditFile({ groups: [] })).toBe('/audit.csv');
  });

  it('has every act in one group, and no group empty', () => {
    expect(actGroups.filter((group) => !auditActs.some((act) => groupOf(act) === group))).toEqual([]);
  });
});
