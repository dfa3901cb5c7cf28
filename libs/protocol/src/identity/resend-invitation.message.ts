import { command } from '../wire/message';
import { AccountSummaryView } from './account-summary.view';
import { GetAccountRequest } from './get-account.message';

/**
 * Mails a new link and voids the one before. For owners. not-found `account.unknown`, conflict `account.active`, too-many
 * `account.too-many-mails`.
 */
export const ResendInvitation = command({
  subject: 'rpc.identity.invitation.resend',
  audit: ['account.invitation-resent'],
  request: GetAccountRequest,
  reply: AccountSummaryView,
});
