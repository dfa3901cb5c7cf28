import type { CardSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { Letter, LetterSection } from '../../letter/letter';
import type { Template } from '../template';
import type { ToPayer } from '../to-payer';

const aboutCard = ({ payer, card }: CardSnapshot): LetterSection => ({
  title: 'クレジットカード',
  rows: [
    { label: 'お客様番号', value: payer.customerNumber },
    { label: 'カード', value: `${card.brand.toUpperCase()} ****${card.last4}` },
    { label: '有効期限', value: `${card.expiry.slice(5)}/${card.expiry.slice(2, 4)}` },
  ],
});

type Words = Pick<Letter, 'subject' | 'opening' | 'closing'>;

const letter = (snapshot: ToPayer<CardSnapshot>, publicUrl: string, words: Words): Letter => ({
  ...words,
  addressee: addressee({ company: snapshot.payer.company, name: snapshot.name }),
  opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', ...words.opening],
  sections: [aboutCard(snapshot)],
  link: { label: '▼サポートサイト', url: publicUrl },
});

/** Whoever did not do it must learn of it. */
export const cardRegistered: Template<ToPayer<CardSnapshot>> = {
  name: 'card-registered',
  write: (snapshot, { publicUrl }) =>
    letter(snapshot, publicUrl, {
      subject: 'お支払い用のクレジットカードが登録されました',
      opening: [`${moment(snapshot.changedAt)} に、お支払い用のクレジットカードが登録されました。`],
      closing: ['お心当たりのない場合は、至急、下記の窓口までご連絡ください。'],
    }),
};

export const cardExpiring: Template<ToPayer<CardSnapshot>> = {
  name: 'card-expiring',
  write: (snapshot, { publicUrl }) =>
    letter(snapshot, publicUrl, {
      subject: 'ご登録のクレジットカードの有効期限が近づいています',
      opening: [
        'ご登録のクレジットカードの有効期限が近づいています。サポートサイトの「ご契約種別・お支払い方法変更」から、新しいカードをご登録ください。',
        '有効期限が切れたあとのご請求は、銀行振込でのお支払いとなります。',
      ],
      closing: ['すでに新しいカードをご登録いただいている場合は、ご容赦ください。'],
    }),
};
