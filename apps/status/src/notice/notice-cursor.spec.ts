import { decodeCursor, encodeCursor } from './notice-cursor';

const noticeId = '01960000-0000-7000-8000-000000000001';
const packed = (text: string): string => Buffer.from(text).toString('base64url');

describe('the place where the next page of notices begins', () => {
  it.each([
    '2025-03-20T23:59:59.000+09:00',
    '1969-12-31T23:59:59.000+09:00',
    '0001-01-01T09:00:00.000+09:00',
    '9999-12-31T23:59:59.000+09:00',
  ])('at %s comes back as the same instant, in the one way of writing it that the database reads', (publishedAt) => {
    const inUtc = Temporal.Instant.from(publishedAt).toString();
    expect(decodeCursor(encodeCursor({ publishedAt, noticeId }))).toEqual({ publishedAt: inUtc, noticeId });
  });

  it.each([
    ['nothing', ''],
    ['words', 'つぎ'],
    ['a day that no calendar has', packed(`2025-02-30T10:00:00.000+09:00|${noticeId}`)],
    ['an hour that no clock has', packed(`2025-02-20T99:99:99.000+09:00|${noticeId}`)],
    ['an offset that no zone has', packed(`2025-02-20T10:00:00.000+20:00|${noticeId}`)],
    ['a time without an offset', packed(`2025-02-20T10:00:00|${noticeId}`)],
    ['an id that is none', packed(`2025-02-20T10:00:00.000+09:00|${'-'.repeat(36)}`)],
    ['more than a place', packed(`2025-02-20T10:00:00.000+09:00|${noticeId}|x`)],
  ])('is no %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow('cursor.invalid');
  });
});
