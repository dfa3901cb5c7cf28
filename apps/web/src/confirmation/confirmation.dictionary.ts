import type { Translated } from '../i18n/dictionary';

export const confirmationJa = {
  title: 'ご本人の確認',
  lead: '大切な変更の前に、ご本人であることを確認します。確認後10分間は、続けて変更できます。',
  password: 'パスワード',
  confirm: '確認して続ける',
  cancel: 'キャンセル',
  needPassword: 'パスワードを入力してください。',
};

export const confirmationEn: Translated<typeof confirmationJa> = {
  title: 'Is it you?',
  lead: 'Before an important change we make sure that it is you. For ten minutes after it you are not asked again.',
  password: 'Password',
  confirm: 'Confirm and go on',
  cancel: 'Cancel',
  needPassword: 'Enter your password.',
};
