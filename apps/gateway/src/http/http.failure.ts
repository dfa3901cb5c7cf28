import { Failure, type Bilingual } from '@csite/protocol';
import type { ProblemStatus } from './problem-titles';

/** A failure that only HTTP knows (405, 414, 417, 428, 431): its status stands beside the table of kinds. */
export class HttpFailure extends Failure {
  constructor(
    readonly status: ProblemStatus,
    code: string,
    detail: Bilingual,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super({ kind: 'invalid', code, detail });
  }
}

export const methodNotAllowed = (method: string, allowed: readonly string[]): HttpFailure =>
  new HttpFailure(
    405,
    'http.method-not-allowed',
    {
      ja: `このURLでは ${method} を使用できません。使用できるのは ${allowed.join(', ')} です。`,
      en: `${method} is not possible on this URL. Use ${allowed.join(', ')}.`,
    },
    { allow: allowed.join(', ') },
  );

export const tooSlow = (): HttpFailure =>
  new HttpFailure(408, 'http.too-slow', {
    ja: 'リクエストが時間内に届きませんでした。もう一度お試しください。',
    en: 'The request did not arrive in time. Send it again.',
  });

export const urlTooLong = (): HttpFailure =>
  new HttpFailure(414, 'http.url-too-long', { ja: 'URLが長すぎます。', en: 'The URL is too long.' });

export const headersTooLarge = (): HttpFailure =>
  new HttpFailure(431, 'http.headers-too-large', {
    ja: 'リクエストヘッダーが大きすぎます。Cookieを削除してやり直してください。',
    en: 'The request headers are too large. Delete cookies and try again.',
  });
