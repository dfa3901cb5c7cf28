import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { Day, Email, Instant, Int, ListOf, Month, Nested, OneOf, Optional, Text, Texts, Yen } from './fields';

class Line {
  @Int({ min: 1 })
  readonly quantity!: number;
}

class Sample {
  @Optional() @Text({ max: 5 }) readonly text?: string;
  @Optional() @Email() readonly email?: string;
  @Optional() @Day() readonly day?: string;
  @Optional() @Month() readonly month?: string;
  @Optional() @Instant() readonly instant?: string;
  @Optional() @Instant({ from: 1970, until: 9990 }) readonly since1970?: string;
  @Optional() @OneOf(['monthly', 'annual']) readonly type?: string;
  @Optional() @Texts({ max: 3, length: 5 }) readonly words?: string[];
  @Optional() @Yen() readonly yen?: number;
  @Optional() @Nested(() => Line) readonly line?: Line;
  @Optional() @ListOf(() => Line, { max: 2 }) readonly lines?: Line[];
}

const errors = (value: object): ValidationError[] =>
  validateSync(plainToInstance(Sample, value), { whitelist: true, forbidNonWhitelisted: true });

describe('Fields of the wire', () => {
  it.each([
    { text: '漢字かな' },
    { text: 'a\nb' },
    { email: 'taro@example.com' },
    { day: '2025-04-01' },
    { day: '2024-02-29' },
    { words: [] },
    { words: ['漢字かな', 'a\nb', '12345'] },
    { month: '2025-04' },
    { instant: '2025-03-20T23:59:59+09:00' },
    { instant: '2025-03-20T14:59:59Z' },
    { instant: '2025-03-20T14:59Z' },
    { instant: '2025-03-21T04:59:59+14:00' },
    { instant: '2025-03-20T02:59:59-12:00' },
    { instant: '2025-03-20T14:59:59.123456789-00:00' },
    { instant: '2016-12-31T23:59:60Z' },
    { instant: '0001-01-01T00:00:00Z' },
    { instant: '9999-12-31T23:59:59+09:00' },
    { since1970: '1970-01-01T00:00:00Z' },
    { since1970: '9990-12-31T23:59:59+09:00' },
    { type: 'annual' },
    { yen: -12_000 },
    { line: { quantity: 1 } },
    { lines: [{ quantity: 1 }, { quantity: 2 }] },
    {},
  ])('accept %j', (value) => {
    expect(errors(value)).toEqual([]);
  });

  it.each([
    { text: '' },
    { text: '123456' },
    { text: 5 },
    { text: 'a\u0000b' },
    { text: 'a\rb' },
    { email: 'taro' },
    { email: 'taro@example.com\r\nBcc: evil@example.com' },
    { day: '2025-4-1' },
    { day: '2025-13-01' },
    { day: '2025-02-29' },
    { day: '2025-02-31' },
    { day: '2025-04-31' },
    { day: '0000-01-01' },
    { day: 20_250_401 },
    { words: ['1', '2', '3', '4'] },
    { words: ['123456'] },
    { words: ['fits', ''] },
    { words: ['a\u0000b'] },
    { words: [5] },
    { words: 'word' },
    { month: '2025-00' },
    { month: '0000-01' },
    { instant: '2025-03-20T23:59:59' },
    { instant: 'yesterday' },
    { instant: '2025-03-20T23.5Z' },
    { instant: '2025-W10-1T12:00:00Z' },
    { instant: '2025-100T12:00:00Z' },
    { instant: '2025-06-16T12:00.5Z' },
    { instant: '2025-06-16T12:00:00.1234567890Z' },
    { instant: '2025-06-16T12:00:00,5Z' },
    { instant: '2025-06-16T1200Z' },
    { instant: '2025-06-16T24:00:00Z' },
    { instant: '2025-06-16T12:00:00+24:00' },
    { instant: '2025-06-16T12:00:00+20:00' },
    { instant: '2025-06-16T12:00:00-16:00' },
    { instant: '2025-06-16T12:00:00+09' },
    { instant: '2025-06-16T12:00:00Z[Asia/Tokyo]' },
    { instant: '+275760-09-13T00:00:00Z' },
    { instant: '2025-02-30T00:00:00Z' },
    { instant: '0001-01-01T00:00:00+09:00' },
    { instant: '10000-01-01T00:00:00Z' },
    { instant: '9999-12-31T23:59:59Z' },
    { since1970: '9991-01-01T00:00:00+09:00' },
    { instant: 1_750_000_000_000 },
    { instant: ['2025-03-20T14:59:59Z'] },
    { instant: { toString: 'x' } },
    { type: 'weekly' },
    { yen: 0.5 },
    { yen: '5' },
    { line: { quantity: 0 } },
    { lines: [{ quantity: 1 }, { quantity: 0 }] },
    { lines: [{ quantity: 1 }, { quantity: 1 }, { quantity: 1 }] },
    { lines: { quantity: 1 } },
    { surplus: 1 },
  ])('refuse %j', (value) => {
    expect(errors(value)).not.toEqual([]);
  });

  it('tell a day that does not exist from what is no date', () => {
    const [error] = errors({ day: '2025-02-31' });
    expect(error?.contexts).toEqual({
      isDayOfCalendar: { ja: '暦にある日付を指定してください。', en: 'Must be a day that the calendar has.' },
    });
  });

  it('tell an instant that does not exist from what is none', () => {
    const [error] = errors({ instant: '2025-02-30T00:00:00Z' });
    expect(error?.contexts).toEqual({
      isInstantOfCalendar: {
        ja: '1年から9999年までの、実在する日時を指定してください。',
        en: 'Must be a time that exists, from year 1 to 9999.',
      },
    });
    const [narrow] = errors({ since1970: '1969-12-31T23:59:59Z' });
    expect(narrow?.contexts).toMatchObject({
      isInstantOfCalendar: { en: 'Must be a time that exists, from year 1970 to 9990.' },
    });
    expect(Object.keys(errors({ instant: '2025-W10-1T12:00:00Z' })[0]?.contexts ?? {})).toEqual(['matches']);
  });

  it('say what to do in both languages', () => {
    const [error] = errors({ day: 'tomorrow' });
    expect(error?.contexts).toEqual({
      matches: { ja: '日付を「2025-04-01」の形式で指定してください。', en: 'Must be a date such as 2025-04-01.' },
    });
  });
});
