import type { CollectionSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { day, moment, yen } from '../../letter/japanese';
import type { Letter, LetterSection } from '../../letter/letter';
import type { Template } from '../template';
import type { ToPayer } from '../to-payer';

const reasons: Readonly<Record<string, string>> = {
  expired_card: 'カードの有効期限が切れています。',
  insufficient_funds: 'ご利用可能額が不足しています。',
  authentication_required: 'カード会社の本人認証が必要です。',
  no_usable_card: '利用できるカードが登録されていません。',
};
const CONFIRM =
  'サポートサイトの「ご契約種別・お支払い方法変更」で「本人認証をして支払う」を押して、カード会社の画面で本人認証をお願いします。';
const REFUSED = 'カード会社で承認されませんでした。';

const bill = ({ payer, collection }: CollectionSnapshot): LetterSection => ({
  title: 'ご請求',
  rows: [
    { label: 'お客様番号', value: payer.customerNumber },
    { label: '請求番号', value: collection.number },
    { label: 'ご請求金額（税込）', value: yen(collection.amount) },
    ...(collection.failure === undefined ? [] : [{ label: '理由', value: reasons[collection.failure] ?? REFUSED }]),
  ],
});

type Words = Pick<Letter, 'subject' | 'opening' | 'closing'>;

const wordsOf = ({ collection: { state, nextTryAt, dueOn, confirmable } }: CollectionSnapshot): Words => {
  if (state === 'paid')
    return {
      subject: 'クレジットカードでのお支払いが完了しました',
      opening: ['下記のご請求は、ご登録のクレジットカードでお支払いいただきました。お振り込みは不要です。'],
      closing: ['ご不明な点は、下記の窓口までお問い合わせください。'],
    };
  if (state === 'transfer')
    return {
      subject: '銀行振込でのお支払いをお願いします',
      opening: [`下記のご請求は、銀行振込でのお支払いとなります。${day(dueOn)} までにお振り込みください。`],
      closing: [
        '次回以降のお支払い方法を銀行振込に変更される場合は、サポートサイトの「ご契約種別・お支払い方法変更」からお申し込みください。',
      ],
    };
  return {
    subject: 'クレジットカードでお支払いいただけませんでした',
    opening: [
      '下記のご請求を、ご登録のクレジットカードでお支払いいただけませんでした。',
      ...(nextTryAt === undefined ? [] : [`${moment(nextTryAt)} に、もう一度カードで決済します。`]),
    ],
    closing: [
      ...(confirmable === true ? [CONFIRM] : []),
      'サポートサイトの「ご契約種別・お支払い方法変更」から、別のカードのご登録、今すぐの再決済、今回のみ銀行振込への切り替えができます。',
    ],
  };
};

/** What became of a bill that was to be paid by card. */
export const collection: Template<ToPayer<CollectionSnapshot>> = {
  name: 'collection',
  write: (snapshot, { publicUrl }) => {
    const { opening, ...words } = wordsOf(snapshot);
    return {
      ...words,
      addressee: addressee({ company: snapshot.payer.company, name: snapshot.name }),
      opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', ...opening],
      sections: [bill(snapshot)],
      link: { label: '▼お支払い方法', url: `${publicUrl}/customer/terms` },
    };
  },
};
