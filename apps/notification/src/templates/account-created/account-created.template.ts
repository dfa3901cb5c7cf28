import type { AccountSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import type { Template } from '../template';
import { accountRows } from './account-rows';

export interface AccountCreatedNotice {
  readonly account: AccountSnapshot;
  /** Who is told: the contractor, or an owner. */
  readonly reader: { readonly company?: string; readonly name: string };
}

export const accountCreated: Template<AccountCreatedNotice> = {
  name: 'account-created',
  write: ({ account, reader }, { publicUrl }) => ({
    subject: 'サポートサイトのアカウントが作成されました',
    addressee: addressee(reader),
    opening: ['貴社のサポートサイトのアカウントが作成されましたので、お知らせします。'],
    sections: [{ title: '作成されたアカウント', rows: accountRows(account) }],
    link: { label: '▼サポートサイト', url: publicUrl },
    closing: ['お心当たりのない場合は、第三者が作成したおそれがあります。至急、下記の窓口までご連絡ください。'],
  }),
};
