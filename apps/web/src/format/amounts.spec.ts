import fc from 'fast-check';
import { inLanguage, isLanguage, languages } from './language';
import { formatChange, formatNumber, formatYen, formatYenChange } from './money';
import { diskLevel, formatGib, gibOf, percentUsed } from './storage';

const yen = fc.integer({ min: -999_999_999, max: 999_999_999 });

/** What a person reads back from an amount. */
const read = (text: string): number => Number(text.replace(/[¥,+±]/g, '').replace('−', '-'));

describe('an amount', () => {
  it.each([
    [0, '¥0', '±¥0'],
    [1, '¥1', '+¥1'],
    [-1, '−¥1', '−¥1'],
    [999, '¥999', '+¥999'],
    [1_000, '¥1,000', '+¥1,000'],
    [-1_000, '−¥1,000', '−¥1,000'],
    [999_999, '¥999,999', '+¥999,999'],
    [1_000_000, '¥1,000,000', '+¥1,000,000'],
    [-38_500_000, '−¥38,500,000', '−¥38,500,000'],
    [-0, '¥0', '±¥0'],
  ])('of %d yen is written %s, and %s as a difference', (amount, plain, change) => {
    expect(formatYen(amount)).toBe(plain);
    expect(formatYenChange(amount)).toBe(change);
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(yen, (amount) => {
        expect(read(formatYen(amount))).toBe(amount);
        expect(read(formatYenChange(amount))).toBe(amount);
      }),
    );
  });

  it('never has a hyphen for a minus, decimals, or groups other than of three', () => {
    fc.assert(
      fc.property(yen, (amount) => {
        expect(formatYen(amount)).toMatch(/^−?¥\d{1,3}(,\d{3})*$/);
        expect(formatYenChange(amount)).toMatch(/^[+−±]¥\d{1,3}(,\d{3})*$/);
      }),
    );
  });

  it('differs from its opposite by the sign alone', () => {
    fc.assert(
      fc.property(
        yen.filter((amount) => amount > 0),
        (amount) => {
          expect(formatYenChange(-amount).slice(1)).toBe(formatYenChange(amount).slice(1));
        },
      ),
    );
  });
});

describe('a number of users', () => {
  it.each([
    [1, '1', '+1'],
    [50, '50', '+50'],
    [1_000, '1,000', '+1,000'],
    [9_999_999, '9,999,999', '+9,999,999'],
    [0, '0', '±0'],
  ])('%d is %s, and %s as a difference', (count, plain, change) => {
    expect(formatNumber(count)).toBe(plain);
    expect(formatChange(count)).toBe(change);
  });

  it('says by its sign whether it adds, saves or neither', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 9_999_999 }), (before, after) => {
        const sign = after > before ? '+' : after < before ? '−' : '±';
        expect(formatChange(after - before).charAt(0)).toBe(sign);
      }),
    );
  });
});

describe('a disk', () => {
  it.each([
    [0, '0 GB'],
    [0.04, '0 GB'],
    [0.05, '0.1 GB'],
    [0.5, '0.5 GB'],
    [50, '50 GB'],
    [99.96, '100 GB'],
    [1_000, '1,000 GB'],
    [1_023, '1,023 GB'],
    [1_024, '1 TB'],
    [1_536, '1.5 TB'],
    [10_240, '10 TB'],
  ])('of %d GiB is called %s', (gib, text) => {
    expect(formatGib(gib)).toBe(text);
  });

  it.each([
    [0, 0],
    [2 ** 30, 1],
    [50 * 2 ** 30, 50],
    [2 ** 40, 1_024],
  ])('of %d bytes has %d GiB', (bytes, gib) => {
    expect(gibOf(bytes)).toBe(gib);
  });

  it.each<[number, number, number, ReturnType<typeof diskLevel>]>([
    [0, 50, 0, 'calm'],
    [39, 50, 78, 'calm'],
    [39.5, 50, 79, 'calm'],
    [40, 50, 80, 'near'],
    [44.5, 50, 89, 'near'],
    [45, 50, 90, 'full'],
    [50, 50, 100, 'full'],
    [51, 50, 100, 'full'],
    [0, 0, 0, 'calm'],
    [5, -1, 0, 'calm'],
  ])('with %d of %d in use is at %d per cent: %s', (used, capacity, percent, level) => {
    expect(percentUsed(used, capacity)).toBe(percent);
    expect(diskLevel(percentUsed(used, capacity))).toBe(level);
  });

  it('fills up as it is used: the bar never goes back, nor beyond its end', () => {
    const size = fc.integer({ min: 0, max: 4_096 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 2_048 }), (one, other, capacity) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(percentUsed(less, capacity)).toBeLessThanOrEqual(percentUsed(more, capacity));
        expect(percentUsed(more, capacity)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a text in two languages', () => {
  it.each<[string, { ja: string; en?: string }, string, string]>([
    ['has its own word in each', { ja: 'ユーザー', en: 'users' }, 'ユーザー', 'users'],
    ['is Japanese where nobody wrote English', { ja: '緊急メンテナンス' }, '緊急メンテナンス', '緊急メンテナンス'],
  ])('%s', (_what, text, japanese, english) => {
    expect(inLanguage(text, 'ja')).toBe(japanese);
    expect(inLanguage(text, 'en')).toBe(english);
  });

  it('is shown in no third language, whatever a browser kept', () => {
    expect(languages.every(isLanguage)).toBe(true);
    expect(['fr', 'JA', 'ja-JP', '', ' ja', null, undefined, 0, ['ja']].filter(isLanguage)).toEqual([]);
  });
});
