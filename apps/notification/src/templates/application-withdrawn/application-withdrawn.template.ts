import type { ApplicationSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { applicationSection } from '../application-details';
import type { Template } from '../template';

export const applicationWithdrawn: Template<ApplicationSnapshot> = {
  name: 'application-withdrawn',
  write: (application) => ({
    subject: 'ご契約内容変更のお申込みの取り下げを受け付けました',
    addressee: addressee(application.contractor),
    opening: [
      'いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。',
      '下記のお申込みの取り下げを受け付けました。ご契約内容は変わりません。',
    ],
    sections: [applicationSection(application)],
    closing: ['あらためて変更を希望される場合は、サポートサイトからお申込みください。'],
  }),
};
