import { diskLevel, formatGib, gibOf, percentUsed } from './storage';

describe('disk usage', () => {
  it('is shown in GB with one decimal, and in TB when large', () => {
    expect(formatGib(31.4)).toBe('31.4 GB');
    expect(formatGib(50)).toBe('50 GB');
    expect(formatGib(2048)).toBe('2 TB');
    expect(formatGib(gibOf(5 * 1024 ** 3))).toBe('5 GB');
  });

  it('fills the bar and no more', () => {
    expect(percentUsed(31.4, 50)).toBe(63);
    expect(percentUsed(60, 50)).toBe(100);
    expect(percentUsed(1, 0)).toBe(0);
  });

  it('warns at 80 and at 90 per cent', () => {
    expect([79, 80, 89, 90, 100].map(diskLevel)).toEqual(['calm', 'near', 'near', 'full', 'full']);
  });
});
