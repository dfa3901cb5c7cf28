/** ご契約種別: 月払い, 年間一括払い. */
export const contractTypes = ['monthly', 'annual'] as const;
export type ContractType = (typeof contractTypes)[number];

/** Through whom the customer bought; only `direct` ones may use csite. */
export const channels = ['direct', 'partner', 'asp'] as const;
export type Channel = (typeof channels)[number];

/** What a contract is charged for at a stretch: a monthly one by the month, an annual one by the term. */
export const billingPeriods = ['month', 'year'] as const;
export type BillingPeriod = (typeof billingPeriods)[number];

export const itemKinds = ['plan', 'option', 'disk'] as const;
export type ItemKind = (typeof itemKinds)[number];
