/** Kinds of change a customer can apply for. */
export const applicationKinds = ['users', 'options', 'plan', 'disk', 'terms', 'legal-name'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

/** 見積済み, 申請中, 予定, 適用済み, 取下げ, 却下, 期限切れ. */
export const applicationStates = ['quoted', 'submitted', 'scheduled', 'applied', 'withdrawn', 'rejected', 'expired'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** `neutral` neither adds nor takes away: other terms, another name. */
export const changeDirections = ['increase', 'reduction', 'neutral'] as const;
export type ChangeDirection = (typeof changeDirections)[number];

/** What makes a contract what it is now: see contract history. */
export const contractChangeKinds = ['import', 'renewal', ...applicationKinds] as const;
export type ContractChangeKind = (typeof contractChangeKinds)[number];
