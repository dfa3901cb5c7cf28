import type { Translated } from '../../i18n/dictionary';

export const freezeJa = {
  title: 'アカウントの凍結',
  text: 'メールに記載されたアカウントの作成に心当たりがない場合は、［凍結する］を押してください。このアカウントはログイン中でもすぐに終了し、ログインできなくなります。',
  until: 'このURLは {{until}} まで有効です。心当たりがある場合は、このページを閉じてください。',
  freeze: '凍結する',
  done: 'アカウントを凍結しました',
  doneText:
    'このアカウントではログインできません。貴社の管理者は、サポートサイトの「アカウント管理」で解除または削除できます。有効な管理者がほかにいない場合は、ご契約者様のメールアドレスに確認のメールをお送りします。',
  used: 'このURLはすでに使用されています',
  usedText: 'お手続きは完了しています。アカウントの状態は、貴社の管理者が「アカウント管理」で確認できます。',
  expired: 'このURLは有効ではありません',
  expiredText:
    'メール送信後14日を過ぎたか、アカウントの取り扱いがすでに決まっています。お心当たりのない場合は、サポート窓口までご連絡ください。',
  unknown: 'このURLは確認できませんでした',
  unknownText:
    'URLが途中で切れているか、アカウントがすでに削除されています。メールのURLを、先頭から末尾の英数字までコピーして開き直してください。',
  toLogIn: 'ログイン画面へ',
  decideTitle: '凍結されたアカウントの確認',
  decideText:
    'メールに記載されたアカウントの取り扱いを選択してください。貴社のアカウントの場合は［凍結を解除する］を、心当たりがない場合は［削除する］を押してください。',
  decideUntil: 'このURLは {{until}} まで有効です。',
  release: '凍結を解除する',
  remove: '削除する',
  removeTitle: 'アカウントの削除',
  removeText:
    'メールに記載されたアカウントを、あわせて凍結されたアカウントとともに削除します。元に戻すことはできません。よろしいですか？',
  released: '凍結を解除しました',
  releasedText: 'このアカウントは、これまでのパスワードでログインできます。',
  removed: 'アカウントを削除しました',
  removedText: 'ほかに管理者がいない場合は、アカウントを新しく作成すると、その方が管理者になります。',
};

export const freezeEn: Translated<typeof freezeJa> = {
  title: 'Freeze the account',
  text: 'If nobody of yours made the account that the mail names, press [Freeze it]. Whoever is logged in with it is out at once, and nobody can log in.',
  until: 'This URL works until {{until}}. If the account is yours, just close this page.',
  freeze: 'Freeze it',
  done: 'The account is frozen',
  doneText:
    'Nobody can log in with it. Your owners can release or delete it under “Accounts”. If there is no other owner, a mail that asks for the decision goes to the contractor.',
  used: 'This URL was used already',
  usedText: 'It has done its work. Your owners see under “Accounts” how the account stands.',
  expired: 'This URL works no more',
  expiredText:
    'More than 14 days have passed since the mail, or it was decided what becomes of the account. If it is none of yours, please tell our support.',
  unknown: 'We do not know this URL',
  unknownText:
    'It may be cut off, or the account was deleted. Copy all of it from the mail, up to the last letter or digit, and open it again.',
  toLogIn: 'To log-in',
  decideTitle: 'Decide on a frozen account',
  decideText:
    'Choose what becomes of the account that the mail names: press [Release it] if it is one of yours, or [Delete it] if it is not.',
  decideUntil: 'This URL works until {{until}}.',
  release: 'Release it',
  remove: 'Delete it',
  removeTitle: 'Delete the account',
  removeText: 'The account that the mail names will be deleted, with those that were frozen with it. It cannot be undone. Go on?',
  released: 'The account is released',
  releasedText: 'Its password is good again.',
  removed: 'The account was deleted',
  removedText: 'If there is no other owner, whoever signs up next becomes the owner.',
};
