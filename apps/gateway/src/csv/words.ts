import type { ApplicationState, BilingualView, ContractChangeKind, ContractType, PaymentMethod } from '@csite/protocol';

/** Words of the wire as the screens say them. */
export const kindWords: Readonly<Record<ContractChangeKind, BilingualView>> = {
  import: { ja: 'ご契約内容の登録', en: 'Contract taken in' },
  renewal: { ja: 'ご契約の更新', en: 'Renewal' },
  users: { ja: 'ユーザー契約数の変更', en: 'Change of users' },
  options: { ja: 'サービス/オプションの変更', en: 'Change of options' },
  plan: { ja: 'プランの変更', en: 'Change of plan' },
  disk: { ja: 'ディスク増設の変更', en: 'Change of additional disk' },
  terms: { ja: 'ご契約種別・お支払い方法の変更', en: 'Change of contract type and payment method' },
  'legal-name': { ja: '会社名の変更', en: 'Change of company name' },
};

export const typeWords: Readonly<Record<ContractType, BilingualView>> = {
  monthly: { ja: '月払い', en: 'Monthly' },
  annual: { ja: '年間一括払い', en: 'Annual' },
};

export const paymentWords: Readonly<Record<PaymentMethod, BilingualView>> = {
  'bank-transfer': { ja: '銀行振込', en: 'Bank transfer' },
  'account-debit': { ja: '口座振替', en: 'Account debit' },
  'credit-card': { ja: 'クレジットカード決済', en: 'Credit card' },
};

export const stateWords: Readonly<Record<ApplicationState, BilingualView>> = {
  quoted: { ja: '見積済み', en: 'Quoted' },
  submitted: { ja: '申請中', en: 'Submitted' },
  scheduled: { ja: '予定', en: 'Scheduled' },
  applied: { ja: '適用済み', en: 'Applied' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  rejected: { ja: '却下', en: 'Rejected' },
  expired: { ja: '期限切れ', en: 'Expired' },
};
