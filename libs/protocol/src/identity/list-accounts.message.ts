import { Int, ListOf, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { AccountSummaryView } from './account-summary.view';

export class ListAccountsRequest {
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export class AccountPage {
  @ListOf(() => AccountSummaryView) items!: AccountSummaryView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** The accounts of the customer, also the invited, oldest first, 100 a page unless told. For owners. invalid `cursor.invalid`. */
export const ListAccounts = query({
  subject: 'rpc.identity.account.list',
  request: ListAccountsRequest,
  reply: AccountPage,
});
