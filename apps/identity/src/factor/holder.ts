import type { Caller } from '@csite/protocol';

/** Whose factors they are: of an account, or of an operator. */
export type FactorHolder =
  | { readonly kind: 'account'; readonly id: string; readonly customerId: string }
  | { readonly kind: 'operator'; readonly id: string };

export const holderOf = (caller: Caller): FactorHolder =>
  caller.kind === 'account'
    ? { kind: 'account', id: caller.accountId, customerId: caller.customerId }
    : { kind: 'operator', id: caller.operatorId };

export interface HolderColumns {
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly operatorId: string | null;
}

export const columnsOf = (holder: FactorHolder): HolderColumns =>
  holder.kind === 'account'
    ? { accountId: holder.id, customerId: holder.customerId, operatorId: null }
    : { accountId: null, customerId: null, operatorId: holder.id };

/** For the rows of one holder. */
export const rowsOf = ({ kind, id }: FactorHolder): { accountId: string } | { operatorId: string } =>
  kind === 'account' ? { accountId: id } : { operatorId: id };
