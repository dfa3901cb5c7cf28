import type { ContractorEmailNoticeData, ContractorEmailStep } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

const words: Readonly<Record<ContractorEmailStep, { readonly subject: string; readonly opening: readonly string[] }>> = {
  requested: {
    subject: 'E-mail変更のお申込みがありました',
    opening: [
      '貴社のご契約者様の登録メールアドレスを変更するお申込みがありました。',
      '新しいメールアドレスで確認されるまでは、これまでどおり、このメールアドレスへお送りします。',
    ],
  },
  changed: {
    subject: 'E-mailが変更されました',
    opening: [
      '貴社のご契約者様の登録メールアドレスが変更されました。',
      '今後の重要なお知らせと受付メールは、新しいメールアドレスへお送りします。',
    ],
  },
};

/** Word to the address that is replaced: who did not ask for it must learn of it. */
export const contractorEmailNotice: Template<ContractorEmailNoticeData> = {
  name: 'contractor-email-notice',
  write: ({ to, company, step, email, requestedBy }, { publicUrl }) => ({
    subject: words[step].subject,
    addressee: addressee({ company, name: to.name }),
    opening: [...words[step].opening],
    sections: [
      {
        title: '変更の内容',
        rows: [
          { label: '新しいメールアドレス', value: email },
          { label: 'お申込みの方', value: typed(requestedBy) },
        ],
      },
    ],
    link: { label: '▼サポートサイト', url: publicUrl },
    closing: ['お心当たりのない場合は、至急、下記の窓口までご連絡ください。'],
  }),
};
