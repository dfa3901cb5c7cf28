import { type Bilingual, type Failure, unprocessable } from '@csite/protocol';

const words: Readonly<Record<'password' | 'code', Bilingual>> = {
  password: {
    ja: 'パスワードが正しくありません。ログインに使うパスワードを入力してください。',
    en: 'The password is not right. Enter the one that you log in with.',
  },
  code: {
    ja: 'コードが正しくないか、すでに使われています。新しいコードを入力してください。',
    en: 'The code is not right, or was used already. Enter a new one.',
  },
};

export const confirmationRejectedCode = 'confirmation.rejected';

/** Not 401: the session is good, and no client must take it for ended. */
export const confirmationRejected = (path: 'password' | 'code'): Failure => {
  const [code, detail] = [confirmationRejectedCode, words[path]];
  return unprocessable(code, detail, { fields: [{ path, code, detail }] });
};
