import type { SignUpLinkData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

/** The token stands in the fragment, which no server, log or Referer sees; the line is short, so that nothing breaks it. */
export const signUpLink: Template<SignUpLinkData> = {
  name: 'sign-up-link',
  write: ({ to, company, token, expiresAt }, { publicUrl }) => ({
    subject: 'アカウント作成のお申込みを受け付けました',
    addressee: addressee({ name: to.name }),
    opening: [
      `${typed(company)}のサポートサイトのアカウント作成のお申込みを受け付けました。`,
      '本メールが届いただけでは、アカウントの作成は完了していません。下記のURLを開き、画面の案内に沿って完了してください。',
    ],
    link: { label: '▼アカウント作成URL', url: `${publicUrl}/s#${token}` },
    closing: [
      `このURLは24時間（${moment(expiresAt)} まで）、1回だけ有効です。有効期限が過ぎた場合は、お手数ですが最初からお手続きください。`,
      'お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。',
      'お心当たりのない場合は、このメールを破棄してください。アカウントは作成されません。',
    ],
  }),
};
