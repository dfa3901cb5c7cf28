import { searchIn, searchOf } from './faq-search';

const inUrl = (search: string): ReturnType<typeof searchIn> => searchIn(new URLSearchParams(search));

describe('what is searched for in the FAQ', () => {
  it('stands in the URL and comes back from it', () => {
    const search = { q: '請求書 送付先', category: 'invoice' } as const;
    expect(searchIn(new URLSearchParams(searchOf(search)))).toEqual(search);
  });

  it('is everything without words and category, or with a category that there is not', () => {
    expect(inUrl('')).toEqual({ q: '' });
    expect(inUrl('category=weather')).toEqual({ q: '' });
    expect(searchOf({ q: '  ' })).toEqual({});
  });

  it('is no longer than the server takes', () => {
    expect(inUrl(`q=${'あ'.repeat(300)}`).q).toHaveLength(200);
  });
});
