import { type Failure, unprocessable } from '@csite/protocol';

const detail = {
  ja: 'パスワードが正しくありません。ログインに使うパスワードを入力してください。',
  en: 'The password is not right. Enter the one that you log in with.',
};

/** Not 401: the session is good, and no client must take it for ended. */
export const confirmationRejected = (): Failure =>
  unprocessable('confirmation.rejected', detail, { fields: [{ path: 'password', code: 'confirmation.rejected', detail }] });
