import type { AccountCreatedNoticeData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import { accountRows } from '../account-created/account-rows';
import type { Template } from '../template';

/** To those who would miss a stranger's: each has a link by which the account is frozen. */
export const accountCreatedNotice: Template<AccountCreatedNoticeData> = {
  name: 'account-created-notice',
  write: ({ to, addressedCompany, company, account, token, expiresAt }, { publicUrl }) => ({
    subject: 'サポートサイトのアカウントが作成されました',
    addressee: addressee({ company: addressedCompany, name: to.name }),
    opening: [
      '貴社のサポートサイトのアカウントが作成されましたので、お知らせします。お心当たりのある場合、お手続きは不要です。',
      'お心当たりのない場合は、第三者が作成したおそれがあります。至急、下記のURLを開いてください。このアカウントをただちに凍結できます。',
    ],
    sections: [{ title: '作成されたアカウント', rows: accountRows({ company, ...account }) }],
    link: { label: '▼心当たりがない場合のURL', url: `${publicUrl}/f#${token}` },
    closing: [
      `このURLは14日間（${moment(expiresAt)} まで）、1回だけ有効です。開いただけでは凍結されません。有効期限が過ぎた場合は、下記の窓口までご連絡ください。`,
      'お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。',
    ],
  }),
};
