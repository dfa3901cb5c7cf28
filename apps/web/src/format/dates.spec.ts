import { formatBillMonth, formatDay, formatDayOf, formatInstant, formatRemark } from './dates';

describe('business dates', () => {
  it('carry year, month, day and weekday', () => {
    expect(formatDay('2025-04-01', 'ja')).toBe('2025年4月1日（火）');
    expect(formatDay('2025-04-01', 'en')).toBe('Tue, 1 Apr 2025');
  });

  it('know the leap day', () => {
    expect(formatDay('2024-02-29', 'ja')).toBe('2024年2月29日（木）');
  });
});

describe('the month of a bill', () => {
  it('is written as on the bill', () => {
    expect(formatBillMonth('2025-04', 'ja')).toBe('2025年4月分');
    expect(formatBillMonth('2025-12', 'en')).toBe('December 2025');
  });
});

describe('what a bill says of a line', () => {
  it.each([
    ['7月分', 'July'],
    ['7月分～12月分', 'July to December'],
    ['3月分（12日分）', 'March (12 days)'],
    ['3月分（1日分）', 'March (1 day)'],
    ['特別値引き', '特別値引き'],
    ['', ''],
  ])('%s stays so in Japanese, and is read as %s in English', (remark, english) => {
    expect(formatRemark(remark, 'ja')).toBe(remark);
    expect(formatRemark(remark, 'en')).toBe(english);
  });
});

describe('instants', () => {
  it('are shown in Tokyo time wherever the reader is', () => {
    expect(formatInstant('2025-03-20T14:30:00Z', 'ja')).toBe('2025年3月20日（木） 23:30');
    expect(formatInstant('2025-03-31T15:00:00Z', 'ja')).toBe('2025年4月1日（火） 00:00');
  });

  it('keep the seconds of a deadline', () => {
    expect(formatInstant('2025-03-20T23:59:59+09:00', 'ja')).toBe('2025年3月20日（木） 23:59:59');
  });

  it('fall on their Tokyo date', () => {
    expect(formatDayOf('2025-12-31T15:00:00Z', 'ja')).toBe('2026年1月1日（木）');
    expect(formatDayOf('2025-12-31T14:59:59Z', 'en')).toBe('Wed, 31 Dec 2025');
  });
});
