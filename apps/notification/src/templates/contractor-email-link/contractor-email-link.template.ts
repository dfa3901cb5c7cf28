import type { ContractorEmailLinkData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

/** To the new address: only who reads it can make it count. */
export const contractorEmailLink: Template<ContractorEmailLinkData> = {
  name: 'contractor-email-link',
  write: ({ to, company, token, expiresAt }, { publicUrl }) => ({
    subject: 'E-mail変更のお申込みを受け付けました',
    addressee: addressee({ company, name: to.name }),
    opening: [
      `${typed(company)}のご契約者様の登録メールアドレスを、このメールアドレスへ変更するお申込みを受け付けました。`,
      '本メールが届いただけでは、変更は完了していません。下記のURLを開き、画面の案内に沿って完了してください。それまでは、これまでのメールアドレスへお送りします。',
    ],
    link: { label: '▼E-mail変更URL', url: `${publicUrl}/e#${token}` },
    closing: [
      `このURLは24時間（${moment(expiresAt)} まで）、1回だけ有効です。有効期限が過ぎた場合は、お手数ですが最初からお手続きください。`,
      'お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。',
      'お心当たりのない場合は、このメールを破棄してください。メールアドレスは変更されません。',
    ],
  }),
};
