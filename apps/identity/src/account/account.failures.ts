import { conflict, type Failure } from '@csite/protocol';

export const accountActive = (email: string): Failure =>
  conflict('account.active', {
    ja: `「${email}」のアカウントはすでに有効です。パスワードを忘れた場合は、ログイン画面から再設定できます。`,
    en: `The account of ${email} is active already. A forgotten password is set anew from the log-in page.`,
  });

export const accountFrozen = (name: string): Failure =>
  conflict('account.frozen', {
    ja: `「${name}」のアカウントは凍結されています。先に凍結を解除してください。`,
    en: `The account of ${name} is frozen. Release it first.`,
  });

export const accountNotFrozen = (name: string): Failure =>
  conflict('account.not-frozen', {
    ja: `「${name}」のアカウントは凍結されていません。一覧を更新してご確認ください。`,
    en: `The account of ${name} is not frozen. Load the list again.`,
  });
