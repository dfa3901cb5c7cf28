import { type Failure, internal, timedOut, tooLarge, unavailable } from '@csite/protocol';

/** Nobody serves the subject, or the bus cannot be reached: the request was not begun. */
export const serviceUnavailable = (service: string): Failure =>
  unavailable(
    'service.unavailable',
    {
      ja: `ただいま「${service}」をご利用いただけません。しばらくしてからもう一度お試しください。`,
      en: `"${service}" is not available now. Try again in a moment.`,
    },
    { retryAfterSeconds: 2 },
  );

/** No answer in time: a command may or may not have been done. */
export const serviceTimedOut = (service: string): Failure =>
  timedOut('service.timeout', {
    ja: `「${service}」から時間内に応答がありませんでした。しばらくしてからもう一度お試しください。`,
    en: `"${service}" did not answer in time. Try again in a moment.`,
  });

export const busAway = (): Failure => serviceUnavailable('bus');

/** What came back is not what the protocol says. The details are in the log, not in the answer. */
export const unexpectedFailure = (): Failure =>
  internal('internal.unexpected', {
    ja: '予期しないエラーが発生しました。しばらくしてからもう一度お試しください。',
    en: 'Something went wrong on our side. Try again in a moment.',
  });

export const requestTooLarge = (bytes: number, limit: number): Failure =>
  tooLarge('request.too-large', {
    ja: `リクエストが大きすぎます（${bytes}バイト）。${limit}バイト以下にしてください。`,
    en: `The request has ${bytes} bytes; at most ${limit} are possible.`,
  });
