import fc from 'fast-check';
import { filterIn, noticeKinds, searchOf, toggled, troubleKinds } from './notice-filter';

const filterOf = (search: string): ReturnType<typeof filterIn> => filterIn(new URLSearchParams(search));

/** Any choice of kinds that a person can make, in the order of the page; all of them is no filter. */
const choice = fc.subarray([...noticeKinds]).filter((kinds) => kinds.length < noticeKinds.length);

describe('the filter in an address', () => {
  it.each<[string, object]>([
    ['product=neo', { product: 'neo', kinds: [] }],
    ['product=neo&kind=news', { product: 'neo', kinds: ['news'] }],
    ['kind=news,incident', { kinds: ['incident', 'news'] }],
    ['kind=incident,incident', { kinds: ['incident'] }],
    ['kind=incident%2Cmaintenance', { kinds: ['incident', 'maintenance'] }],
    ['kind=INCIDENT', { kinds: [] }],
    ['kind= news', { kinds: [] }],
    ['kind=,', { kinds: [] }],
    ['kind=', { kinds: [] }],
    ['product=', { kinds: [] }],
    ['severity=critical', { kinds: [] }],
    ['product=neo&product=chatluck', { product: 'neo', kinds: [] }],
  ])('?%s', (search, filter) => {
    expect(filterOf(search)).toEqual(filter);
  });

  it('comes back as it was chosen, for every product and kind', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), choice, (product, kinds) => {
        expect(filterIn(new URLSearchParams(searchOf({ product, kinds })))).toEqual({ product, kinds });
        expect(filterIn(new URLSearchParams(searchOf({ kinds })))).toEqual({ kinds });
      }),
    );
  });

  it('names nothing that is not filtered by', () => {
    expect(searchOf({ product: 'neo', kinds: [] })).toEqual({ product: 'neo' });
    expect(searchOf({ kinds: ['news'] })).toEqual({ kind: 'news' });
  });

  it('is understood whatever a person typed there', () => {
    fc.assert(
      fc.property(fc.string(), (kind) => {
        const { kinds } = filterIn(new URLSearchParams({ kind }));
        expect(kinds.every((one) => noticeKinds.includes(one))).toBe(true);
        expect(kinds.length).toBeLessThan(noticeKinds.length);
      }),
    );
  });
});

describe('pressing a kind', () => {
  it('twice leaves the choice as it was, unless all of them were reached between', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom(...noticeKinds), (kinds, pressed) => {
        const once = toggled(kinds, pressed);
        fc.pre(kinds.length + 1 < noticeKinds.length || kinds.includes(pressed));
        expect(toggled(once, pressed)).toEqual(kinds);
      }),
    );
  });

  it('keeps the order of the page, whichever came first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...noticeKinds), { maxLength: 8 }), (presses) => {
        const kinds = presses.reduce<ReturnType<typeof toggled>>((chosen, pressed) => toggled(chosen, pressed), []);
        expect(kinds).toEqual(noticeKinds.filter((kind) => kinds.includes(kind)));
      }),
    );
  });

  it('of 障害 and メンテナンス is what the TOP page lists together', () => {
    expect(toggled(toggled([], 'maintenance'), 'incident')).toEqual(troubleKinds);
  });
});
