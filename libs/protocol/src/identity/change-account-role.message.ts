import { Id, Int, OneOf } from '../fields/fields';
import { roles, type Role } from '../wire/caller';
import { command } from '../wire/message';
import { AccountSummaryView } from './account-summary.view';

export class ChangeAccountRoleRequest {
  @Id() accountId!: string;
  @OneOf(roles) role!: Role;
  /** The version that the change was made from. */
  @Int({ min: 1 }) version!: number;
}

/**
 * Raises or lowers an account; its sessions end, so that none goes on with the rights of before. For owners. not-found
 * `account.unknown`, conflict `account.stale` with the `current` account, conflict `account.last-owner`.
 */
export const ChangeAccountRole = command({
  subject: 'rpc.identity.account.change-role',
  audit: ['account.role-changed'],
  request: ChangeAccountRoleRequest,
  reply: AccountSummaryView,
});
