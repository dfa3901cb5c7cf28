import type { PasswordResetLinkData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { Template } from '../template';

export const passwordResetLink: Template<PasswordResetLinkData> = {
  name: 'password-reset-link',
  write: ({ to, company, token, expiresAt }, { publicUrl }) => ({
    subject: 'パスワード再設定のお申込みを受け付けました',
    addressee: addressee({ company, name: to.name }),
    opening: [
      'サポートサイトのパスワード再設定のお申込みを受け付けました。',
      '本メールが届いただけでは、パスワードは変わりません。下記のURLを開き、新しいパスワードを設定してください。',
    ],
    link: { label: '▼パスワード再設定URL', url: `${publicUrl}/r#${token}` },
    closing: [
      `このURLは30分間（${moment(expiresAt)} まで）、1回だけ有効です。有効期限が過ぎた場合は、お手数ですがログイン画面からもう一度お申込みください。`,
      'お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。',
      'お心当たりのない場合は、このメールを破棄してください。これまでのパスワードをそのままご利用いただけます。',
    ],
  }),
};
