import { Id, Instant, OneOf } from '../fields/fields';
import { roles, type Role } from '../wire/caller';
import { fact } from '../wire/message';
import { accountStates, type AccountState } from './account-summary.view';

export const changedAccountStates = [...accountStates, 'removed'] as const;

/** How an account stands after the change. Whose it is, is asked of identity. */
export class ChangedAccountSnapshot {
  @Id() accountId!: string;
  @Id() customerId!: string;
  @OneOf(roles) role!: Role;
  @OneOf(changedAccountStates) state!: AccountState | 'removed';
  @Instant() changedAt!: string;
}

/** An account was invited, got another role, was frozen, released or removed; that it was created is told apart. */
export const AccountChanged = fact({ subject: 'evt.identity.account.changed.v1', data: ChangedAccountSnapshot });
