import type { SecurityEvent, SecurityNoticeData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { LetterRow } from '../../letter/letter';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

interface Words {
  readonly subject: string;
  readonly opening: string;
  /** What to do, for whoever it was not. */
  readonly otherwise: string;
}

const resetNow =
  'お心当たりのない場合は、第三者がログインしたおそれがあります。至急、ログイン画面の「パスワードをお忘れの方はこちら」からパスワードを再設定してください。再設定すると、ログイン中のすべての端末が終了します。';
const askOwner =
  'お心当たりのない場合は、至急、ログイン画面の「パスワードをお忘れの方はこちら」からパスワードを再設定し、貴社の管理者または下記の窓口までご連絡ください。';

const words: Readonly<Record<SecurityEvent, Words>> = {
  'new-device': {
    subject: '新しい端末からログインがありました',
    opening: 'お客様のアカウントに、これまでと異なる種類の端末（ブラウザまたはOS）からログインがありました。',
    otherwise: resetNow,
  },
  'password-changed': {
    subject: 'パスワードが変更されました',
    opening: 'お客様のアカウントのパスワードが変更されました。ほかの端末でのログインは終了しています。',
    otherwise: askOwner,
  },
  'password-reset': {
    subject: 'パスワードが再設定されました',
    opening: 'お客様のアカウントのパスワードが再設定されました。ログイン中だったすべての端末は終了しています。',
    otherwise: askOwner,
  },
  'factor-added': {
    subject: '2段階認証の方法が追加されました',
    opening: 'お客様のアカウントに、2段階認証の方法が追加されました。',
    otherwise: askOwner,
  },
  'factor-removed': {
    subject: '2段階認証の方法が削除されました',
    opening: 'お客様のアカウントから、2段階認証の方法が削除されました。',
    otherwise: askOwner,
  },
  'factors-reset': {
    subject: '2段階認証が解除されました',
    opening:
      '貴社の管理者の操作により、下記のアカウントの2段階認証がすべて解除されました。次回からはパスワードのみでログインできます。',
    otherwise: 'お心当たりのない場合は、至急、貴社の管理者または下記の窓口までご連絡ください。',
  },
  'factors-reset-by-operator': {
    subject: 'サポート窓口により2段階認証が解除されました',
    opening:
      'お申し出により、サポート窓口の担当者が下記のアカウントの2段階認証をすべて解除し、ログイン中のすべての端末を終了しました。次回からはパスワードのみでログインできます。ログイン後、［セキュリティ］の画面で2段階認証を設定し直してください。',
    otherwise:
      'このお申し出にお心当たりのない場合は、第三者がご本人になりすましたおそれがあります。至急、下記の窓口までご連絡ください。',
  },
  'sessions-ended-by-operator': {
    subject: 'サポート窓口によりログインが終了されました',
    opening:
      'サポート窓口の担当者が、お客様のアカウントでログイン中のすべての端末を終了しました。引き続きご利用の場合は、もう一度ログインしてください。',
    otherwise: resetNow,
  },
  'backup-codes-renewed': {
    subject: 'バックアップコードが発行されました',
    opening: 'お客様のアカウントのバックアップコードが新しく発行されました。以前のコードは使用できません。',
    otherwise: askOwner,
  },
  'account-frozen': {
    subject: 'アカウントが凍結されました',
    opening:
      '下記のアカウントは、その作成、または招待元のアカウントの作成に「心当たりがない」とのご連絡により凍結されました。管理者がサポートサイトの「アカウント管理」で解除または削除するまで、このアカウントではログインできません。',
    otherwise: 'ご本人が作成されたアカウントの場合は、貴社の管理者、またはご契約者様に解除をご依頼ください。',
  },
  'account-released': {
    subject: 'アカウントの凍結が解除されました',
    opening: 'お客様のアカウントの凍結が解除されました。これまでのパスワードでログインできます。',
    otherwise: 'お心当たりのない場合は、貴社の管理者までご連絡ください。',
  },
};

const from = ({ person, along, device, clientAddress }: SecurityNoticeData): LetterRow[] => [
  ...(person ? [{ label: 'アカウント', value: typed(person) }] : []),
  ...(along ? [{ label: '同時に対象となったアカウント', value: `このアカウントから招待された ${along} 件` }] : []),
  ...(device ? [{ label: '端末', value: typed(device) }] : []),
  ...(clientAddress ? [{ label: 'IPアドレス', value: clientAddress }] : []),
];

/** What was done to somebody's account, to that person: whoever did not do it must learn of it. */
export const securityNotice: Template<SecurityNoticeData> = {
  name: 'security-notice',
  write: (notice, { publicUrl }) => ({
    subject: words[notice.event].subject,
    addressee: addressee({ company: notice.company, name: notice.to.name }),
    opening: [words[notice.event].opening],
    sections: [{ title: '内容', rows: [{ label: '日時', value: moment(notice.occurredAt) }, ...from(notice)] }],
    link: { label: '▼ログイン画面', url: `${publicUrl}/login` },
    closing: [words[notice.event].otherwise],
  }),
};
