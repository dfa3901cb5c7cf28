import { filterIn, searchOf, toggled, troubleKinds } from './notice-filter';

const inUrl = (search: string): ReturnType<typeof filterIn> => filterIn(new URLSearchParams(search));

describe('the filter of the notices', () => {
  it('stands in the URL and comes back from it', () => {
    const filter = { product: 'neo', kinds: ['maintenance'] } as const;
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  });

  it('holds 障害・メンテナンス情報 of a product together, as the TOP page lists them', () => {
    const search = searchOf({ product: 'chatluck', kinds: troubleKinds });
    expect(search).toEqual({ product: 'chatluck', kind: 'incident,maintenance' });
    expect(inUrl('product=chatluck&kind=maintenance,incident').kinds).toEqual(['incident', 'maintenance']);
  });

  it('is empty without one', () => {
    expect(inUrl('')).toEqual({ kinds: [] });
    expect(searchOf({ kinds: [] })).toEqual({});
  });

  it('leaves out a kind that there is not, and keeps the others', () => {
    expect(inUrl('product=&kind=gossip')).toEqual({ kinds: [] });
    expect(inUrl('kind=gossip,news')).toEqual({ kinds: ['news'] });
  });

  it('is none where every kind is named', () => {
    expect(inUrl('kind=news,incident,maintenance')).toEqual({ kinds: [] });
  });
});

describe('a kind that is pressed', () => {
  it('is added to the others, in the order of the page', () => {
    expect(toggled(['maintenance'], 'incident')).toEqual(['incident', 'maintenance']);
    expect(toggled([], 'news')).toEqual(['news']);
  });

  it('is taken out when it was in', () => {
    expect(toggled(['incident', 'maintenance'], 'incident')).toEqual(['maintenance']);
    expect(toggled(['news'], 'news')).toEqual([]);
  });

  it('as the last one missing makes it all', () => {
    expect(toggled(['incident', 'maintenance'], 'news')).toEqual([]);
  });
});
