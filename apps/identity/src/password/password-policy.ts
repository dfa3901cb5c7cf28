import { type Bilingual, type Failure, unprocessable } from '@csite/protocol';
import { isCommonPassword } from './common-passwords';
import { contextualWords, type PasswordContext } from './password-context';
import { longestPassword, shortestPassword } from './password-lengths';

type Refuse = (code: string, detail: Bilingual) => Failure;

const refusing =
  (path: string): Refuse =>
  (code, detail) =>
    unprocessable(code, detail, { fields: [{ path, code, detail }] });

const lengthOf = (text: string): number => Array.from(text).length;

const assertLength = (length: number, refuse: Refuse): void => {
  if (length < shortestPassword) {
    throw refuse('password.too-short', {
      ja: `パスワードは${shortestPassword}文字以上で入力してください（現在${length}文字）。いくつかの単語をつなげると覚えやすくなります。`,
      en: `The password has ${length} characters; use at least ${shortestPassword}. Several words in a row are easy to remember.`,
    });
  }
  if (length > longestPassword) {
    throw refuse('password.too-long', {
      ja: `パスワードは${longestPassword}文字以内で入力してください（現在${length}文字）。`,
      en: `The password has ${length} characters; use at most ${longestPassword}.`,
    });
  }
};

/** Words that others know count for nothing: what is left without them has to be long enough by itself. */
const assertNotContextual = (password: string, context: PasswordContext, refuse: Refuse): void => {
  let rest = password.normalize('NFKC').toLowerCase();
  const found = contextualWords(context).filter((word) => rest.includes(word) && (rest = rest.replaceAll(word, '')) !== null);
  if (found.length === 0 || lengthOf(rest) >= shortestPassword) return;
  const words = found.map((word) => `「${word}」`).join('');
  throw refuse('password.contextual', {
    ja: `会社名・メールアドレス・サブドメインなど推測されやすい語${words}が含まれています。それらを除いて${shortestPassword}文字以上にしてください。`,
    en: `It is built on words that others know (${found.join(', ')}). Use at least ${shortestPassword} characters besides them.`,
  });
};

/**
 * @param path the field of the request that holds it.
 * @throws Failure `password.too-short`, `password.too-long`, `password.common` or `password.contextual`, each with what to do.
 */
export const assertGoodPassword = (password: string, context: PasswordContext, path = 'password'): void => {
  const refuse = refusing(path);
  assertLength(lengthOf(password.normalize('NFKC')), refuse);
  if (isCommonPassword(password)) {
    throw refuse('password.common', {
      ja: '漏えいしたパスワードの一覧にあるか、繰り返し・連番など推測されやすいパスワードです。関係のない単語をいくつかつなげてください。',
      en: 'It is among breached passwords, or a repetition or sequence that is guessed first. Put several unrelated words in a row.',
    });
  }
  assertNotContextual(password, context, refuse);
};
