import { Failure, internal, invalid, notFound, tooLarge, unsupported } from '@csite/protocol';
import { HttpException } from '@nestjs/common';
import { urlTooLong } from './http.failure';

/** Requests above this are refused unread: no JSON of the API comes near it. */
export const MAX_BODY_BYTES = 100_000;

const malformedBody = (): Failure =>
  invalid('body.malformed', { ja: 'リクエスト本文が正しいJSONではありません。', en: 'The body is not valid JSON.' });

const failures: Readonly<Record<string, () => Failure>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: malformedBody,
  FST_ERR_CTP_EMPTY_JSON_BODY: malformedBody,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    invalid('body.wrong-length', {
      ja: 'Content-Lengthが本文の長さと一致しません。',
      en: 'Content-Length differs from the length of the body.',
    }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    unsupported('body.wrong-type', {
      ja: '本文は Content-Type: application/json で送信してください。',
      en: 'Send the body as Content-Type: application/json.',
    }),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    tooLarge('body.too-large', {
      ja: `本文は${MAX_BODY_BYTES}バイト以内にしてください。`,
      en: `The body must have at most ${MAX_BODY_BYTES} bytes.`,
    }),
  FST_ERR_BAD_URL: () =>
    invalid('http.malformed-url', { ja: 'URLのエンコードが正しくありません。', en: 'The URL is not properly encoded.' }),
  FST_ERR_MAX_PARAM_LENGTH: urlTooLong,
};

export const unknownRoute = (): Failure =>
  notFound('http.unknown-route', { ja: 'このURLには何もありません。', en: 'There is nothing at this URL.' });

const unexpected = (): Failure =>
  internal('internal', {
    ja: '処理中に問題が発生しました。時間をおいてやり直してください。',
    en: 'Something went wrong on our side. Please try again later.',
  });

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * Whatever was thrown, as a failure that may be shown: what Fastify refuses gets its own code, everything else is `internal`
 * and says nothing of itself.
 */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  // Nest wraps what Fastify threw.
  const thrown = error instanceof HttpException ? error.cause : error;
  return (failures[codeOf(thrown)] ?? unexpected)();
};
