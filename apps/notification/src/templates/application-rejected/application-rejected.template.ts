import type { ApplicationSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import type { LetterSection } from '../../letter/letter';
import { applicationSection } from '../application-details';
import type { Template } from '../template';

export const applicationRejected: Template<ApplicationSnapshot> = {
  name: 'application-rejected',
  write: (application) => ({
    subject: 'ご契約内容変更のお申込みをお受けできませんでした',
    addressee: addressee(application.contractor),
    opening: [
      'いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。',
      '誠に恐れ入りますが、下記のお申込みはお受けできませんでした。ご契約内容は変わりません。',
    ],
    sections: [applicationSection(application), ...reason(application)],
    closing: ['ご不明な点は、下記の窓口までお問い合わせください。'],
  }),
};

const reason = ({ rejection }: ApplicationSnapshot): LetterSection[] =>
  rejection ? [{ title: 'お受けできない理由', lines: rejection.split(/\r\n|\r|\n/) }] : [];
