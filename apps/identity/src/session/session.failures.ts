import { type Failure, notFound, unauthenticated } from '@csite/protocol';

export const rejectedCode = 'session.rejected';

/** One answer for unknown subdomain, unknown address and wrong password. */
export const sessionRejected = (): Failure =>
  unauthenticated(rejectedCode, {
    ja: 'サブドメイン、メールアドレス、パスワードのいずれかが正しくありません。入力内容をご確認ください。',
    en: 'Subdomain, mail address or password is not right. Check what was entered.',
  });

/** One answer for unknown address and wrong password of an operator. */
export const operatorRejected = (): Failure =>
  unauthenticated(rejectedCode, {
    ja: 'メールアドレス、パスワードのいずれかが正しくありません。入力内容をご確認ください。',
    en: 'Mail address or password is not right. Check what was entered.',
  });

/** Whatever ended it: log-out, time, a token used twice. */
export const sessionEnded = (): Failure =>
  unauthenticated('session.ended', {
    ja: 'ログインの有効期間が終了しました。もう一度ログインしてください。',
    en: 'Your session has ended. Log in again.',
  });

/** Also for another person's: ids tell nothing. */
export const sessionUnknown = (): Failure =>
  notFound('session.unknown', {
    ja: 'このログインはすでに終了しています。一覧を更新してご確認ください。',
    en: 'This session has ended already. Load the list again.',
  });
