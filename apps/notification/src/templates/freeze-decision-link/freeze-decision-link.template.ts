import type { FreezeDecisionLinkData, FrozenAccount } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { LetterRow, LetterSection } from '../../letter/letter';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

const rowsOf = ({ name, email }: FrozenAccount): LetterRow[] => [
  { label: 'ユーザー名', value: typed(name) },
  { label: 'メールアドレス', value: email },
];

const invited = (along: readonly FrozenAccount[] = []): LetterSection[] =>
  along.length === 0 ? [] : [{ title: 'このアカウントから招待され、同時に凍結されたアカウント', rows: along.flatMap(rowsOf) }];

/** To the contractor, where a frozen account leaves no owner who could decide on it. */
export const freezeDecisionLink: Template<FreezeDecisionLinkData> = {
  name: 'freeze-decision-link',
  write: ({ to, company, account, along, token, expiresAt }, { publicUrl }) => ({
    subject: '凍結されたアカウントの確認のお願い',
    addressee: addressee({ company, name: to.name }),
    opening: [
      '「心当たりがない」とのご連絡により、下記のアカウントを凍結しました。貴社にはほかに有効な管理者のアカウントがないため、ご契約者様に確認をお願いしております。',
      '下記のURLを開き、凍結の解除、またはアカウントの削除を選択してください。選択されるまで、このアカウントではログインできません。同時に凍結されたアカウントがある場合は、あわせて解除または削除されます。',
    ],
    sections: [{ title: '凍結されたアカウント', rows: rowsOf(account) }, ...invited(along)],
    link: { label: '▼アカウント確認URL', url: `${publicUrl}/d#${token}` },
    closing: [
      `このURLは14日間（${moment(expiresAt)} まで）、1回だけ有効です。有効期限が過ぎた場合は、下記の窓口までご連絡ください。`,
      'お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。',
    ],
  }),
};
