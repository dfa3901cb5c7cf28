import { Email, OneOf } from '../fields/fields';
import { roles, type Role } from '../wire/caller';
import { command } from '../wire/message';
import { AccountSummaryView } from './account-summary.view';
import { PersonName } from './person-name';

export class InviteAccountRequest {
  @PersonName() name!: string;
  /** The login; no two accounts of a customer have the same. */
  @Email() email!: string;
  @OneOf(roles) role!: Role;
}

/** Adds an account that becomes active by the mailed link. For owners. conflict `account.exists`, too-many `account.too-many-mails`. */
export const InviteAccount = command({
  subject: 'rpc.identity.account.invite',
  audit: ['account.invited'],
  request: InviteAccountRequest,
  reply: AccountSummaryView,
});
