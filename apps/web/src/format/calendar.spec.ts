import fc from 'fast-check';
import { formatBillMonth, formatDay, formatDayOf, formatInstant } from './dates';

describe('a business date', () => {
  it.each([
    ['2025-04-01', '2025年4月1日（火）', 'Tue, 1 Apr 2025'],
    ['2025-04-02', '2025年4月2日（水）', 'Wed, 2 Apr 2025'],
    ['2025-04-03', '2025年4月3日（木）', 'Thu, 3 Apr 2025'],
    ['2025-04-04', '2025年4月4日（金）', 'Fri, 4 Apr 2025'],
    ['2025-04-05', '2025年4月5日（土）', 'Sat, 5 Apr 2025'],
    ['2025-04-06', '2025年4月6日（日）', 'Sun, 6 Apr 2025'],
    ['2025-04-07', '2025年4月7日（月）', 'Mon, 7 Apr 2025'],
    ['2024-02-28', '2024年2月28日（水）', 'Wed, 28 Feb 2024'],
    ['2024-02-29', '2024年2月29日（木）', 'Thu, 29 Feb 2024'],
    ['2024-03-01', '2024年3月1日（金）', 'Fri, 1 Mar 2024'],
    ['2025-02-28', '2025年2月28日（金）', 'Fri, 28 Feb 2025'],
    ['2025-12-31', '2025年12月31日（水）', 'Wed, 31 Dec 2025'],
    ['2026-01-01', '2026年1月1日（木）', 'Thu, 1 Jan 2026'],
    ['2000-02-29', '2000年2月29日（火）', 'Tue, 29 Feb 2000'],
    ['2100-03-01', '2100年3月1日（月）', 'Mon, 1 Mar 2100'],
  ])('%s is written with its weekday', (day, japanese, english) => {
    expect(formatDay(day, 'ja')).toBe(japanese);
    expect(formatDay(day, 'en')).toBe(english);
  });

  const days = fc
    .integer({ min: 0, max: 36_524 })
    .map((count) => new Date(Date.UTC(2000, 0, 1 + count)).toISOString().slice(0, 10));

  it('keeps the digits it was stored with: no time zone moves it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = formatDay(day, 'ja')
          .split(/[年月日]/)
          .map(Number);
        expect([year, month, date]).toEqual(day.split('-').map(Number));
      }),
    );
  });

  it('is the date of each instant of it in Tokyo, from midnight to the last second', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 86_399 }), (day, second) => {
        const instant = new Date(Date.parse(`${day}T00:00:00+09:00`) + second * 1_000).toISOString();
        for (const language of ['ja', 'en'] as const) expect(formatDayOf(instant, language)).toBe(formatDay(day, language));
      }),
    );
  });
});

describe('an instant', () => {
  it.each([
    ['midnight in Tokyo begins the day', '2025-03-31T15:00:00Z', '2025年4月1日（火） 00:00', 'Tue, 1 Apr 2025 00:00'],
    ['a second earlier ends the one before', '2025-03-31T14:59:59Z', '2025年3月31日（月） 23:59:59', 'Mon, 31 Mar 2025 23:59:59'],
    [
      'the year begins nine hours before that of London',
      '2025-12-31T15:00:00Z',
      '2026年1月1日（木） 00:00',
      'Thu, 1 Jan 2026 00:00',
    ],
    ['the leap day has its noon', '2024-02-29T03:00:00Z', '2024年2月29日（木） 12:00', 'Thu, 29 Feb 2024 12:00'],
    ['the leap day has its last second', '2024-02-29T14:59:59Z', '2024年2月29日（木） 23:59:59', 'Thu, 29 Feb 2024 23:59:59'],
    ['an hour has two digits', '2025-07-01T00:05:00Z', '2025年7月1日（火） 09:05', 'Tue, 1 Jul 2025 09:05'],
    ['Japan has no summer time', '2025-07-01T14:30:00+09:00', '2025年7月1日（火） 14:30', 'Tue, 1 Jul 2025 14:30'],
    ['seconds that decide nothing are left out', '2025-04-01T01:02:03Z', '2025年4月1日（火） 10:02', 'Tue, 1 Apr 2025 10:02'],
    ['parts of a second are left out', '2025-04-01T01:02:03.999Z', '2025年4月1日（火） 10:02', 'Tue, 1 Apr 2025 10:02'],
    ['another offset is the same instant', '2025-03-31T08:00:00-07:00', '2025年4月1日（火） 00:00', 'Tue, 1 Apr 2025 00:00'],
  ])('%s', (_why, instant, japanese, english) => {
    expect(formatInstant(instant, 'ja')).toBe(japanese);
    expect(formatInstant(instant, 'en')).toBe(english);
  });
});

describe('the month of a bill', () => {
  it.each([
    ['2025-01', '2025年1月分', 'January 2025'],
    ['2025-04', '2025年4月分', 'April 2025'],
    ['2025-09', '2025年9月分', 'September 2025'],
    ['2025-10', '2025年10月分', 'October 2025'],
    ['2025-12', '2025年12月分', 'December 2025'],
    ['2024-02', '2024年2月分', 'February 2024'],
  ])('%s carries no day and no leading zero', (month, japanese, english) => {
    expect(formatBillMonth(month, 'ja')).toBe(japanese);
    expect(formatBillMonth(month, 'en')).toBe(english);
  });
});
