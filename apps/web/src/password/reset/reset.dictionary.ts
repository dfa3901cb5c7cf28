import type { Translated } from '../../i18n/dictionary';

export const passwordResetJa = {
  title: 'パスワードの再設定',
  lead: 'サブドメインと、ご登録のメールアドレスを入力してください。パスワードを再設定するためのURLをメールでお送りします。',
  send: 'メールを送信する',
  sent: 'メールをご確認ください',
  sentText: '{{email}} のアカウントがある場合は、件名「パスワード再設定のお申込みを受け付けました」のメールをお送りしました。',
  sentUntil: 'メールのURLは {{until}} まで有効です。',
  sentNothing: '届かない場合は、迷惑メールのフォルダと、入力したサブドメイン・メールアドレスをご確認ください。',
  toLogIn: 'ログイン画面へ',
  linkTitle: '新しいパスワードの設定',
  linkText: '新しいパスワードを設定してください。設定すると、ログイン中のすべての端末が終了します。',
  linkUntil: 'このURLは {{until}} まで有効です。',
  set: '設定する',
  done: 'パスワードを再設定しました',
  doneText: '新しいパスワードでログインしてください。2段階認証は、これまでどおり必要です。',
  expired: 'このURLは有効期限が切れています',
  expiredText:
    'メール送信後30分を過ぎたか、新しいメールが送信されました。最後に届いたメールのURLを開くか、もう一度お申し込みください。',
  used: 'このURLはすでに使用されています',
  usedText: 'パスワードは再設定されています。新しいパスワードでログインしてください。',
  unknown: 'このURLは確認できませんでした',
  unknownText:
    'URLが途中で切れているか、アカウントが削除されています。メールのURLを、先頭から末尾の英数字までコピーして開き直してください。',
  again: 'もう一度申し込む',
};

export const passwordResetEn: Translated<typeof passwordResetJa> = {
  title: 'Forgotten password',
  lead: 'Enter your subdomain and the mail address of your account. We mail you a URL behind which you set a new password.',
  send: 'Send the mail',
  sent: 'Check your mail',
  sentText:
    'If there is an account for {{email}}, a mail titled 「パスワード再設定のお申込みを受け付けました」 is on its way to it.',
  sentUntil: 'Its URL works until {{until}}.',
  sentNothing: 'If nothing comes, look into your spam folder, and at the subdomain and the address that you entered.',
  toLogIn: 'To log-in',
  linkTitle: 'Set a new password',
  linkText: 'Set your new password. Whoever is logged in with your account is out then, on all devices.',
  linkUntil: 'This URL works until {{until}}.',
  set: 'Set the password',
  done: 'Your new password is set',
  doneText: 'Log in with it. A second factor is asked for as before.',
  expired: 'This URL has expired',
  expiredText:
    'More than 30 minutes have passed, or a newer mail was sent. Open the link of the mail that came last, or ask for a new one.',
  used: 'This URL was used already',
  usedText: 'The new password has been set. Log in with it.',
  unknown: 'We do not know this URL',
  unknownText:
    'It may be cut off, or the account was deleted. Copy all of it from the mail, up to the last letter or digit, and open it again.',
  again: 'Ask for a new mail',
};
