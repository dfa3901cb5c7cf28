import type { AlreadyRegisteredData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

/** Who asked for the account sees the same page either way; only the owner of the mailbox learns that there is one. */
export const alreadyRegistered: Template<AlreadyRegisteredData> = {
  name: 'already-registered',
  write: ({ to, company }, { publicUrl }) => ({
    subject: 'アカウントはすでに作成されています',
    addressee: addressee({ name: to.name }),
    opening: [
      `${typed(company)}のサポートサイトのアカウント作成のお申込みがありましたが、このメールアドレスのアカウントはすでに作成されています。`,
      '新しいアカウントは作成されません。サポートサイトからログインしてください。',
    ],
    link: { label: '▼サポートサイト', url: publicUrl },
    closing: ['お心当たりのない場合は、このメールを破棄してください。'],
  }),
};
