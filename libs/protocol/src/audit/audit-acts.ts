import type { Bilingual } from '../wire/failure';

/** What goes into the audit trail, in the words in which people read it. Entries keep the key: it is never given another meaning. */
export const auditActs = {
  'sign-up.started': { ja: 'アカウント作成の申込開始', en: 'Sign-up started' },
  'sign-up.requested': { ja: 'アカウント作成の申込', en: 'Sign-up requested' },
  'account.created': { ja: 'アカウント作成', en: 'Account created' },
  'account.invited': { ja: 'アカウント追加の申込', en: 'Account invited' },
  'account.invitation-resent': { ja: 'アカウント追加メールの再送信', en: 'Invitation sent again' },
  'account.activated': { ja: 'アカウント追加の完了', en: 'Invitation accepted' },
  'account.role-changed': { ja: '権限の変更', en: 'Role changed' },
  'account.removed': { ja: 'アカウント削除', en: 'Account deleted' },
  'account.frozen': { ja: 'アカウントの凍結', en: 'Account frozen' },
  'account.released': { ja: 'アカウントの凍結解除', en: 'Account released' },
  'password.changed': { ja: 'パスワードの変更', en: 'Password changed' },
  'password.reset-requested': { ja: 'パスワード再設定の申込', en: 'Password reset requested' },
  'password.reset': { ja: 'パスワードの再設定', en: 'Password reset' },
  'factor.added': { ja: '2段階認証の方法の追加', en: 'Second factor added' },
  'factor.removed': { ja: '2段階認証の方法の削除', en: 'Second factor removed' },
  'factors.reset': { ja: '2段階認証の解除', en: 'Second factors reset' },
  'backup-codes.renewed': { ja: 'バックアップコードの再発行', en: 'Backup codes renewed' },
  'session.opened': { ja: 'ログイン', en: 'Logged in' },
  'session.rejected': { ja: 'ログイン失敗', en: 'Log-in failed' },
  'session.ended': { ja: 'ログアウト', en: 'Logged out' },
  'sessions.ended': { ja: 'すべてのログインの終了', en: 'All sessions ended' },
  'session.reused': { ja: 'ログイン情報の不正な再利用', en: 'Copied session refused' },
  'operator.created': { ja: '担当者の登録', en: 'Operator created' },
  'contractor.changed': { ja: 'お客様情報の変更', en: 'Customer information changed' },
  'contractor-email.requested': { ja: 'E-mail変更の申込', en: 'Change of e-mail requested' },
  'contractor-email.cancelled': { ja: 'E-mail変更の取消', en: 'Change of e-mail cancelled' },
  'contractor-email.changed': { ja: 'E-mailの変更', en: 'E-mail changed' },
  'application.submitted': { ja: '契約変更の申込', en: 'Application submitted' },
  'application.withdrawn': { ja: '契約変更の取り下げ', en: 'Application withdrawn' },
  'application.accepted': { ja: '契約変更の承認', en: 'Application accepted' },
  'application.rejected': { ja: '契約変更の却下', en: 'Application rejected' },
  'application.applied': { ja: '契約変更の適用', en: 'Application applied' },
  'contract.renewed': { ja: '契約の更新', en: 'Contract renewed' },
  'calendar-feed.created': { ja: 'カレンダー連携URLの発行', en: 'Calendar address issued' },
  'calendar-feed.revoked': { ja: 'カレンダー連携URLの無効化', en: 'Calendar address revoked' },
  'environment-key.created': { ja: '環境の報告キーの発行', en: 'Key of an environment issued' },
  'environment-key.revoked': { ja: '環境の報告キーの無効化', en: 'Key of an environment revoked' },
  'customer.imported': { ja: 'お客様データの取り込み', en: 'Customer imported' },
  'customers.imported': { ja: 'お客様データの一括取り込み', en: 'Customers imported' },
  'catalogue.imported': { ja: '商品・料金表の取り込み', en: 'Catalogue imported' },
  'billing-profile.changed': { ja: '請求先・お支払いの変更', en: 'Billing profile changed' },
  'account-debit.advanced': { ja: '口座振替の手続き', en: 'Account debit noted' },
  'invoice.issued': { ja: '請求書の発行', en: 'Invoice issued' },
  'invoice.corrected': { ja: '請求書の訂正', en: 'Invoice corrected' },
  'invoice.voided': { ja: '請求書の取消', en: 'Invoice voided' },
  'payment.recorded': { ja: '入金の登録', en: 'Payment recorded' },
  'card-setup.begun': { ja: 'クレジットカード登録の開始', en: 'Card registration begun' },
  'card.registered': { ja: 'クレジットカードの登録', en: 'Card registered' },
  'charge-confirmation.begun': { ja: 'カード決済の本人認証の開始', en: 'Verification for a charge begun' },
  'collection.retried': { ja: 'カード決済の再実行', en: 'Card charged again' },
  'collection.left-to-transfer': { ja: 'ご請求の銀行振込への切り替え', en: 'Bill left to transfer' },
  'notice.created': { ja: 'お知らせの作成', en: 'Notice written' },
  'notice.changed': { ja: 'お知らせの変更', en: 'Notice changed' },
  'notice.updated': { ja: 'お知らせの経過の追加', en: 'Timeline of a notice continued' },
  'notice.withdrawn': { ja: 'お知らせの取り下げ', en: 'Notice withdrawn' },
  'notices.imported': { ja: 'お知らせの取り込み', en: 'Notices imported' },
  'faqs.imported': { ja: 'FAQの取り込み', en: 'FAQ imported' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AuditAct = keyof typeof auditActs;

/** In the order in which a list for choosing shows them. */
export const auditActNames = Object.keys(auditActs) as readonly AuditAct[];

/** Why an order leaves nothing in the audit trail. */
export interface Unaudited {
  readonly because: string;
}

export const unaudited = (because: string): Unaudited => ({ because });
