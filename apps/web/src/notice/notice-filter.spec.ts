import { filterIn, searchOf } from './notice-filter';

describe('the filter of the notices', () => {
  it('stands in the URL and comes back from it', () => {
    const filter = { product: 'neo', kind: 'maintenance' } as const;
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  });

  it('is empty without one', () => {
    expect(filterIn(new URLSearchParams(''))).toEqual({});
    expect(searchOf({})).toEqual({});
  });

  it('leaves out a kind that there is not', () => {
    expect(filterIn(new URLSearchParams('product=&kind=gossip'))).toEqual({});
  });
});
