import type { Translated } from '../i18n/dictionary';

export const passwordJa = {
  newPassword: '新しいパスワード',
  hint: '15文字以上、128文字まで。いくつかの言葉をつなげると、覚えやすく安全です。会社名やメールアドレスなど、推測されやすい言葉は避けてください。',
  needLength: 'パスワードは15文字以上で入力してください（現在 {{number}} 文字）。',
};

export const passwordEn: Translated<typeof passwordJa> = {
  newPassword: 'New password',
  hint: '15 to 128 characters. A few words in a row are easy to remember and safe. Avoid what others know, such as your company or address.',
  needLength: 'The password needs at least 15 characters (now {{number}}).',
};
