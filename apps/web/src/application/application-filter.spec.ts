import { applicationsFile, filterIn, listedKinds, listedStates, searchOf } from './application-filter';

describe('the filter of the applications', () => {
  it('stands in the URL and comes back from it', () => {
    const filter = { states: ['submitted', 'rejected'], kinds: ['plan'] } as const;
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  });

  it('leaves out what is no state of an application, and what is no kind', () => {
    expect(filterIn(new URLSearchParams('states=quoted,expired,applied&kinds=renewal'))).toEqual({
      states: ['applied'],
      kinds: [],
    });
  });

  it('is none where everything is asked for', () => {
    const all = new URLSearchParams({ states: listedStates.join(','), kinds: listedKinds.join(',') });
    expect(filterIn(all)).toEqual({ states: [], kinds: [] });
    expect(applicationsFile(filterIn(all))).toBe('/applications.csv');
  });

  it('is that of the file, too', () => {
    expect(applicationsFile({ states: ['scheduled'], kinds: [] })).toBe('/applications.csv?states=scheduled');
  });
});
