import type { ApplicationSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { applicationSection, effectiveSection } from '../application-details';
import type { Template } from '../template';

export const applicationApplied: Template<ApplicationSnapshot> = {
  name: 'application-applied',
  write: (application) => ({
    subject: 'ご契約内容を変更しました',
    addressee: addressee(application.contractor),
    opening: [
      'いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。',
      '下記のお申込みのとおり、ご契約内容を変更しました。',
    ],
    sections: [applicationSection(application), effectiveSection(application)],
    closing: ['変更後のご契約内容は、サポートサイトの「ご契約内容の詳細」でご確認いただけます。'],
  }),
};
