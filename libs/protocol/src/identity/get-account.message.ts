import { Id } from '../fields/fields';
import { query } from '../wire/message';
import { AccountSummaryView } from './account-summary.view';

export class GetAccountRequest {
  @Id() accountId!: string;
}

/** One account of the customer, for owners. not-found `account.unknown`, also for another customer's. */
export const GetAccount = query({
  subject: 'rpc.identity.account.get',
  request: GetAccountRequest,
  reply: AccountSummaryView,
});
