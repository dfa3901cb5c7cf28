import { billOf, count, day, moment, yen } from './japanese';

describe('figures and dates as a Japanese letter writes them', () => {
  it('writes days and months without leading zeros', () => {
    expect(day('2025-04-01')).toBe('2025年4月1日');
    expect(billOf('2025-04')).toBe('2025年4月分');
  });

  it('writes moments in Tokyo, a deadline to its last second', () => {
    expect(moment('2025-03-20T14:59:59Z')).toBe('2025年3月20日 23:59:59');
    expect(moment('2025-03-20T15:00:00Z')).toBe('2025年3月21日 00:00');
  });

  it('separates thousands', () => {
    expect(yen(12000)).toBe('¥12,000');
    expect(yen(0)).toBe('¥0');
    expect(yen(-1200)).toBe('−¥1,200');
    expect(count(1234)).toBe('1,234');
  });
});
