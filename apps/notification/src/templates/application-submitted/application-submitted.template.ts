import type { ApplicationSnapshot } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { applicationSection, chargesSection } from '../application-details';
import type { Template } from '../template';

export const applicationSubmitted: Template<ApplicationSnapshot> = {
  name: 'application-submitted',
  write: (application) => ({
    subject: 'ご契約内容変更のお申込みを受け付けました',
    addressee: addressee(application.contractor),
    opening: [
      'いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。',
      'ご契約内容変更のお申込みを受け付けました。内容をご確認ください。',
    ],
    sections: [applicationSection(application), chargesSection(application)],
    closing: [
      'お申込みの状況の確認とお取り下げは、サポートサイトから行えます。',
      'お心当たりのない場合は、下記の窓口までご連絡ください。',
    ],
  }),
};
