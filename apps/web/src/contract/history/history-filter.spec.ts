import { dayIn, filterIn, historyFile, historyKinds, searchOf } from './history-filter';

const inUrl = (search: string): ReturnType<typeof filterIn> => filterIn(new URLSearchParams(search));

describe('the filter of the history', () => {
  it('stands in the URL and comes back from it', () => {
    const filter = { kinds: ['plan', 'renewal'], from: '2025-04-01', to: '2026-03-31' } as const;
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  });

  it('is none where nothing is asked for, or everything', () => {
    expect(inUrl('tab=history')).toEqual({ kinds: [] });
    expect(inUrl(`kinds=${historyKinds.join(',')}`)).toEqual({ kinds: [] });
    expect(searchOf({ kinds: [] })).toEqual({});
  });

  it('leaves out kinds and days that are none', () => {
    expect(inUrl('kinds=users,cake&from=yesterday&to=0020-04-01')).toEqual({ kinds: ['users'] });
  });

  it('takes a day only when its year is typed to the end', () => {
    expect(['0002-04-01', '0020-04-01', '0202-04-01', '2025-04-01', '', null].map(dayIn)).toEqual([
      undefined,
      undefined,
      undefined,
      '2025-04-01',
      undefined,
      undefined,
    ]);
  });

  it('is that of the file, too', () => {
    expect(historyFile('neo', { kinds: [] })).toBe('/contracts/neo/history.csv');
    expect(historyFile('neo', { kinds: ['users', 'legal-name'], to: '2025-12-31' })).toBe(
      '/contracts/neo/history.csv?kinds=users%2Clegal-name&to=2025-12-31',
    );
  });
});
