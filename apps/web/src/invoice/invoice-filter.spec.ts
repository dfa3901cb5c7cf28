import { archivePath, filterIn, isYen, searchOf } from './invoice-filter';

const nothing = { from: '', to: '', min: '', max: '', text: '' };

describe('what invoices are looked for by', () => {
  it('stands in the URL, and is read from there', () => {
    const filter = { from: '2025-04-01', to: '2026-03-31', min: '1000', max: '40000', text: 'NEO 4月' };
    expect(filterIn(new URLSearchParams(searchOf(filter)))).toEqual(filter);
  });

  it('is left out where it means nothing', () => {
    expect(filterIn(new URLSearchParams('from=soon&min=many&text=%20'))).toEqual(nothing);
    expect(searchOf(nothing)).toEqual({});
  });

  it('takes yen as people type them', () => {
    expect(searchOf({ ...nothing, min: '￥３８，５００', max: '40,000円' })).toEqual({ min: '38500', max: '40000' });
    expect([isYen(''), isYen('-500'), isYen('1.5'), isYen('abc')]).toEqual([true, true, false, false]);
  });

  it('gives the days alone to an archive', () => {
    expect(archivePath({ ...nothing, from: '2025-04-01', min: '5' })).toBe('/invoices/archive?from=2025-04-01');
    expect(archivePath(nothing)).toBe('/invoices/archive');
  });
});
