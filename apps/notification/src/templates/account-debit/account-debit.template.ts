import type { AccountDebitSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import type { LetterRow, LetterSection } from '../../letter/letter';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';
import type { ToPayer } from '../to-payer';

type Step = AccountDebitSnapshot['debit']['state'];

const MEANWHILE = '口座振替のお手続きが完了するまでのご請求は、銀行振込でお支払いください。';

const words: Readonly<Record<Step, { readonly subject: string; readonly opening: readonly string[] }>> = {
  'form-sent': {
    subject: '口座振替依頼書のご提出をお願いします',
    opening: [
      '口座振替のお申し込みを承りました。',
      '口座振替依頼書を郵送いたします。サポートサイトからも印刷できます。ご記入・金融機関お届け印をご捺印のうえ、ご返送ください。',
      MEANWHILE,
    ],
  },
  'form-received': {
    subject: '口座振替依頼書を受け取りました',
    opening: ['口座振替依頼書を受け取りました。内容を確認し、金融機関へ送付します。', MEANWHILE],
  },
  'bank-checking': {
    subject: '口座振替依頼書を金融機関で確認しています',
    opening: ['口座振替依頼書を金融機関へ送付しました。金融機関での確認が終わりましたら、あらためてお知らせします。', MEANWHILE],
  },
  active: {
    subject: '口座振替のお手続きが完了しました',
    opening: ['口座振替のお手続きが完了しました。次回のご請求から、ご指定の口座より振り替えます。'],
  },
  returned: {
    subject: '口座振替のお手続きができませんでした',
    opening: [
      '誠に恐れ入りますが、口座振替のお手続きができませんでした。下記の理由をご確認ください。',
      '新しい口座振替依頼書をお送りします。お急ぎの場合は、下記の窓口までご連絡ください。',
      MEANWHILE,
    ],
  },
};

export const accountDebit: Template<ToPayer<AccountDebitSnapshot>> = {
  name: 'account-debit',
  write: ({ payer, name, debit }, { publicUrl }) => ({
    subject: words[debit.state].subject,
    addressee: addressee({ company: payer.company, name }),
    opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', ...words[debit.state].opening],
    sections: [about(payer.customerNumber, debit), ...reason(debit)],
    link: { label: '▼サポートサイト', url: publicUrl },
    closing: ['お心当たりのない場合は、下記の窓口までご連絡ください。'],
  }),
};

const about = (
  customerNumber: string,
  { formNumber, bankName, accountEnding }: AccountDebitSnapshot['debit'],
): LetterSection => ({
  title: '口座振替',
  rows: [
    { label: 'お客様番号', value: customerNumber },
    ...row('依頼書番号', formNumber),
    ...row('金融機関', bankName && typed(bankName)),
    ...row('口座番号', accountEnding && `****${accountEnding}`),
  ],
});

const row = (label: string, value: string | undefined): LetterRow[] => (value === undefined ? [] : [{ label, value }]);

const reason = ({ state, reason: words }: AccountDebitSnapshot['debit']): LetterSection[] =>
  state === 'returned' && words !== undefined ? [{ title: 'お手続きできない理由', lines: words.split(/\r\n|\r|\n/) }] : [];
