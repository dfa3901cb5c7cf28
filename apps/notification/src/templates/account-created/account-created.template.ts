import type { AccountSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import { withoutLinks } from '../../letter/plain-text';
import type { Template } from '../template';

export interface AccountCreatedNotice {
  readonly account: AccountSnapshot;
  /** Who is told: the contractor, or an owner. */
  readonly reader: { readonly company?: string; readonly name: string };
}

const ROLES: Readonly<Record<AccountSnapshot['role'], string>> = {
  owner: '管理者（すべての操作）',
  manager: '契約変更担当',
  billing: '請求担当',
  viewer: '閲覧のみ',
};

export const accountCreated: Template<AccountCreatedNotice> = {
  name: 'account-created',
  write: ({ account, reader }, { publicUrl }) => ({
    subject: 'サポートサイトのアカウントが作成されました',
    addressee: addressee(reader),
    opening: ['貴社のサポートサイトのアカウントが作成されましたので、お知らせします。'],
    sections: [
      {
        title: '作成されたアカウント',
        rows: [
          { label: '会社名', value: withoutLinks(account.company) },
          { label: 'ユーザー名', value: withoutLinks(account.name) },
          { label: 'メールアドレス', value: account.email },
          { label: '権限', value: ROLES[account.role] },
          { label: '作成日時', value: moment(account.createdAt) },
        ],
      },
    ],
    link: { label: '▼サポートサイト', url: publicUrl },
    closing: ['お心当たりのない場合は、第三者が作成したおそれがあります。至急、下記の窓口までご連絡ください。'],
  }),
};
