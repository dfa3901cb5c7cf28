import { command } from '../wire/message';
import { AccountSummaryView } from './account-summary.view';
import { GetAccountRequest } from './get-account.message';

/** Lets a frozen account log in again. For owners. not-found `account.unknown`, conflict `account.not-frozen`. */
export const ReleaseAccount = command({
  subject: 'rpc.identity.account.release',
  audit: ['account.released'],
  request: GetAccountRequest,
  reply: AccountSummaryView,
});
