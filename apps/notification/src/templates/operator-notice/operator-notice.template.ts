import type { OperatorEvent, OperatorNoticeData } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { LetterRow } from '../../letter/letter';
import { typed } from '../../letter/plain-text';
import type { Template } from '../template';

interface Words {
  readonly subject: string;
  readonly opening: string;
}

const words: Readonly<Record<OperatorEvent, Words>> = {
  'new-device': {
    subject: '【担当者】新しい端末からログインがありました',
    opening: '担当者用の管理機能に、これまでと異なる種類の端末（ブラウザまたはOS）からあなたのログインがありました。',
  },
  'factor-added': {
    subject: '【担当者】2段階認証の方法が追加されました',
    opening: 'あなたの担当者ログインに、2段階認証の方法が追加されました。',
  },
  'factor-removed': {
    subject: '【担当者】2段階認証の方法が削除されました',
    opening: 'あなたの担当者ログインから、2段階認証の方法が削除されました。',
  },
  'factors-reset': {
    subject: '【担当者】2段階認証が解除されました',
    opening:
      'サーバーでのコマンド操作により、あなたの担当者ログインの2段階認証がすべて解除され、ログイン中のすべての端末が終了しました。次回のログインで、認証アプリを登録し直してください。',
  },
  'backup-codes-renewed': {
    subject: '【担当者】バックアップコードが発行されました',
    opening: 'あなたの担当者ログインのバックアップコードが新しく発行されました。以前のコードは使用できません。',
  },
};

/** Operators set no password anew by themselves: who runs the servers shuts the stranger out. */
const otherwise =
  'お心当たりのない場合は、第三者がログインしたおそれがあります。至急、サーバーの管理者に連絡し、このログインを止めるよう依頼してください。';

const from = ({ device, clientAddress }: OperatorNoticeData): LetterRow[] => [
  ...(device ? [{ label: '端末', value: typed(device) }] : []),
  ...(clientAddress ? [{ label: 'IPアドレス', value: clientAddress }] : []),
];

/** What was done to an operator's log-in, to that operator: whoever did not do it must learn of it. */
export const operatorNotice: Template<OperatorNoticeData> = {
  name: 'operator-notice',
  write: (notice) => ({
    subject: words[notice.event].subject,
    addressee: addressee({ name: notice.to.name }),
    opening: [words[notice.event].opening],
    sections: [{ title: '内容', rows: [{ label: '日時', value: moment(notice.occurredAt) }, ...from(notice)] }],
    closing: [otherwise],
  }),
};
