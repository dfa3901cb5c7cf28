import { conflict, type Failure, notFound, unauthenticated, unprocessable } from '@csite/protocol';

export const factorRejectedCode = 'session.second-factor-rejected';

/** One answer for a wrong code, one that was used, and whatever a passkey signed that is not right. */
export const secondFactorRejected = (): Failure =>
  unauthenticated(factorRejectedCode, {
    ja: 'コードが正しくないか、すでに使われています。新しいコードを入力してください。',
    en: 'The code is not right, or was used already. Enter a new one.',
  });

export const passkeyRejectedCode = 'session.passkey-rejected';

export const passkeyRejected = (): Failure =>
  unauthenticated(passkeyRejectedCode, {
    ja: 'このパスキーではログインできません。別のパスキーか、パスワードをお使いください。',
    en: 'This passkey does not log in. Use another one, or your password.',
  });

const codeWrong = {
  ja: 'コードが正しくありません。アプリに表示されている6桁の数字を入力してください。',
  en: 'The code is not right. Enter the six digits that your app shows now.',
};

/** While a code app is set up. */
export const factorCodeWrong = (): Failure =>
  unprocessable('factor.code-wrong', codeWrong, {
    fields: [{ path: 'code', code: 'factor.code-wrong', detail: codeWrong }],
  });

export const factorPasskeyRejected = (): Failure =>
  unprocessable('factor.passkey-rejected', {
    ja: 'パスキーを登録できませんでした。もう一度お試しください。',
    en: 'The passkey could not be added. Try again.',
  });

export const factorUnknown = (): Failure =>
  notFound('factor.unknown', {
    ja: 'この認証方法は見つかりません。一覧を更新してご確認ください。',
    en: 'There is no such factor. Load the list again.',
  });

export const factorLast = (): Failure =>
  conflict('factor.last', {
    ja: '担当者には2段階認証が必要なため、最後の認証方法は削除できません。先に別の認証方法を登録してください。',
    en: 'Operators must have a second factor: the last one cannot be removed. Add another one first.',
  });

export const factorsTooMany = (most: number): Failure =>
  conflict('factor.too-many', {
    ja: `登録できる認証方法は${most}件までです。使わないものを削除してから登録してください。`,
    en: `There are ${most} factors already, which is the most. Remove one that you do not use.`,
  });

export const factorExists = (): Failure =>
  conflict('factor.exists', {
    ja: 'このパスキーはすでに登録されています。',
    en: 'This passkey has been added already.',
  });

export const factorsNone = (): Failure =>
  conflict('factor.none', {
    ja: 'バックアップコードの前に、認証アプリかパスキーを登録してください。',
    en: 'Add a code app or a passkey first: backup codes stand in for one.',
  });

export const nothingToReset = (): Failure =>
  conflict('factor.nothing-to-reset', {
    ja: 'このアカウントには、2段階認証が設定されていません。',
    en: 'This account has no second factor to take away.',
  });

export const factorsOwn = (): Failure =>
  conflict('factor.own', {
    ja: 'ご自身の認証方法は、［セキュリティ］の画面で削除してください。',
    en: 'Remove your own factors on the page [Security].',
  });
