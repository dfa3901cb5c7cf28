import type { Translated } from '../i18n/dictionary';

export const passwordJa = {
  changeTitle: 'パスワード変更',
  changeLead: 'ログインしているご自身のパスワードを変更します。変更すると、ほかの端末でのログインは終了します。',
  currentPassword: '現在のパスワード',
  needCurrent: '現在のパスワードを入力してください。',
  change: '変更する',
  changed: 'パスワードを変更しました。ほかの端末でのログインは終了しました。',
  newPassword: '新しいパスワード',
  hint: '15文字以上、128文字まで。いくつかの言葉をつなげると、覚えやすく安全です。会社名やメールアドレスなど、推測されやすい言葉は避けてください。',
  needLength: 'パスワードは15文字以上で入力してください（現在 {{number}} 文字）。',
  toFactors: '2段階認証（認証アプリ・パスキー）を設定する',
};

export const passwordEn: Translated<typeof passwordJa> = {
  changeTitle: 'Change password',
  changeLead: 'Changes your own password. Whoever is logged in with it elsewhere is out.',
  currentPassword: 'Current password',
  needCurrent: 'Enter your current password.',
  change: 'Change it',
  changed: 'Your password is changed. Other devices are logged out.',
  newPassword: 'New password',
  hint: '15 to 128 characters. A few words in a row are easy to remember and safe. Avoid what others know, such as your company or address.',
  needLength: 'The password needs at least 15 characters (now {{number}}).',
  toFactors: 'Set up second factors (code app, passkeys)',
};
