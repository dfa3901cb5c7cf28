import type { InvitationLinkData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

export const invitationLink: Template<InvitationLinkData> = {
  name: 'invitation-link',
  write: ({ to, company, invitedBy, token, expiresAt }, { publicUrl }) => ({
    subject: 'アカウント追加のお申込みを受け付けました',
    addressee: addressee({ name: to.name }),
    opening: [
      `${typed(company)}の${typed(invitedBy)}様より、サポートサイトのアカウント追加のお申込みを受け付けました。`,
      '本メールが届いただけでは、アカウントの追加は完了していません。下記のURLを開き、パスワードを設定してください。',
    ],
    link: { label: '▼アカウント追加URL', url: `${publicUrl}/i#${token}` },
    closing: [
      `このURLは24時間（${moment(expiresAt)} まで）、1回だけ有効です。有効期限が過ぎた場合は、お手数ですが${typed(invitedBy)}様にメールの再送信をご依頼ください。`,
      'お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。',
      'お心当たりのない場合は、このメールを破棄してください。パスワードを設定しない限り、ログインできません。',
    ],
  }),
};
