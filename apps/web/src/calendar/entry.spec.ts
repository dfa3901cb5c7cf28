import type { CalendarEntry } from '../api/types';
import { byMonth, entryPath, touches } from './entry';

const entry = (changes: Partial<CalendarEntry>): CalendarEntry => ({
  entryId: 'e',
  date: '2025-04-05',
  kind: 'maintenance',
  product: 'neo',
  productName: { ja: 'NEO', en: 'NEO' },
  title: { ja: '題', en: 'Title' },
  ...changes,
});

describe('an entry of the calendar', () => {
  it.each([
    [{ applicationId: 'a1' }, '/applications/a1'],
    [{ noticeId: 'n1' }, '/notices/n1'],
    [{}, '/contracts/neo'],
  ])('%j leads to %s', (changes, path) => {
    expect(entryPath(entry(changes))).toBe(path);
  });

  it.each([
    [undefined, ['2025-04-05']],
    ['2025-04-05T23:00:00.000+09:00', ['2025-04-05']],
    ['2025-04-06T00:00:00.000+09:00', ['2025-04-05']],
    ['2025-04-06T00:00:01.000+09:00', ['2025-04-05', '2025-04-06']],
    ['2025-04-07T05:00:00.000+09:00', ['2025-04-05', '2025-04-06', '2025-04-07']],
  ])('until %s stands on %j', (until, days) => {
    const all = ['2025-04-04', '2025-04-05', '2025-04-06', '2025-04-07', '2025-04-08'];
    expect(all.filter((day) => touches(entry({ until }), day))).toEqual(days);
  });

  it('is listed under its month, unless that is over', () => {
    const entries = ['2025-03-31', '2025-04-05', '2025-04-30', '2025-06-01'].map((date) => entry({ date }));
    expect(byMonth(entries, '2025-04').map(([month, of]) => [month, of.map(({ date }) => date)])).toEqual([
      ['2025-04', ['2025-04-05', '2025-04-30']],
      ['2025-06', ['2025-06-01']],
    ]);
  });
});
