import type { RenewalAnnouncement } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { count, day, moment } from '../../letter/japanese';
import type { LetterRow, LetterSection } from '../../letter/letter';
import { periodRow } from '../application-details';
import { holdings, PAYMENTS, TYPES } from '../change-words';
import type { Template } from '../template';

export const contractRenewal: Template<RenewalAnnouncement> = {
  name: 'contract-renewal',
  write: (renewal) => ({
    subject: 'ご契約更新のご案内',
    addressee: addressee(renewal.contractor),
    opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', announcement(renewal)],
    sections: [datesSection(renewal), renewedSection(renewal)],
    closing: [
      '上記の内容でよろしければ、お手続きは不要です。',
      '変更を希望される場合は、サポートサイトからお申込みください。削減と月払いへの変更は、上記のお申込み期間にのみ承ります。',
    ],
  }),
};

const announcement = ({ state }: RenewalAnnouncement): string =>
  state.contractType === 'annual'
    ? '下記のご契約は、契約期間の満了に伴い自動的に更新されます。'
    : '下記のご契約は、お申込みのとおり、契約期間の満了後は月払いとなります。';

const datesSection = (renewal: RenewalAnnouncement): LetterSection => ({
  title: '更新日とお申込み期限',
  rows: [
    { label: 'お客様番号', value: renewal.customerNumber },
    { label: '製品・サービス', value: renewal.productName.ja },
    { label: '更新日', value: day(renewal.renewsOn) },
    {
      label: '削減・月払いへの変更のお申込み期間',
      value: `${day(renewal.windowOpensOn)} から ${moment(renewal.windowClosesAt)} まで`,
    },
  ],
});

const renewedSection = ({ state, applicationIds }: RenewalAnnouncement): LetterSection => ({
  title: '更新後のご契約内容',
  rows: [
    { label: 'ご契約種別', value: TYPES[state.contractType] },
    { label: 'お支払い方法', value: PAYMENTS[state.paymentMethod] },
    { label: 'ユーザー契約数', value: count(state.users) },
    { label: 'サービス/オプション', value: holdings(state) },
    ...periodRow('ご利用料金', state),
    ...included(applicationIds),
  ],
});

/** What is applied for already and shows above. */
const included = (applicationIds: readonly string[]): LetterRow[] =>
  applicationIds.length === 0 ? [] : [{ label: '反映済みのお申込み番号', value: applicationIds }];
