import { failureKinds } from '@csite/protocol';
import { editedVersion } from './etag';
import { failureStatus } from './failure-status';
import { headersTooLarge, methodNotAllowed, tooSlow, urlTooLong } from './http.failure';
import { problemOf } from './problem';
import { problemTitles } from './problem-titles';
import { headRefusal } from './request-head';

const refusal = (of: () => unknown): unknown => {
  try {
    return of();
  } catch (error) {
    return error;
  }
};

describe('The title of a problem', () => {
  it('is that of a failure of ours for 500 alone, whatever kind of failure it is', () => {
    const failed = problemTitles(500);
    const kinds = failureKinds.filter((kind) => problemTitles(failureStatus[kind]).ja === failed.ja);
    expect(kinds).toEqual(['internal']);
  });

  it.each([
    [methodNotAllowed('PUT', ['GET']), 405, '使用できないメソッドです', 'Method not allowed'],
    [tooSlow(), 408, '時間内に届きませんでした', 'Too slow'],
    [urlTooLong(), 414, 'URLが長すぎます', 'URL too long'],
    [
      headRefusal({ headers: { expect: 'x' }, rawHeaders: ['Host', 'a'], httpVersion: '1.1' }),
      417,
      '対応できない要求です',
      'Expectation failed',
    ],
    [refusal(() => editedVersion(undefined)), 428, '取得時のETagが必要です', 'An edit needs the ETag that was read'],
    [headersTooLarge(), 431, 'ヘッダーが大きすぎます', 'Headers too large'],
  ])('of %s (%d) is %s, %s', (failure, status, ja, en) => {
    expect(problemOf(failure as never, 'ja')).toMatchObject({ status, title: ja });
    expect(problemOf(failure as never, 'en')).toMatchObject({ status, title: en });
  });
});
