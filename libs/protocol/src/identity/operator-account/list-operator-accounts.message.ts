import { Email, Flag, Id, Int, ListOf, OneOfEach, Optional, Text } from '../../fields/fields';
import { query } from '../../wire/message';
import { type AccountState, accountStates, AccountSummaryView } from '../account-summary.view';

export class ListOperatorAccountsRequest {
  /** However it is written. */
  @Optional() @Text({ max: 40 }) customerNumber?: string;
  /** The whole address, however it is written. */
  @Optional() @Email() email?: string;
  @Optional() @OneOfEach(accountStates) states?: AccountState[];
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

/** An account as the vendor sees it, with the customer it is of. */
export class OperatorAccountView extends AccountSummaryView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
  /** Has a second factor. */
  @Flag() secondFactor!: boolean;
  /** The customer has an owner who can act: what is frozen is theirs to decide. */
  @Flag() ownerDecides!: boolean;
}

export class OperatorAccountPage {
  @ListOf(() => OperatorAccountView) items!: OperatorAccountView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** Accounts of all customers, for operators: oldest first, 50 a page unless told. invalid `cursor.invalid`. */
export const ListOperatorAccounts = query({
  subject: 'rpc.identity.operator.accounts',
  request: ListOperatorAccountsRequest,
  reply: OperatorAccountPage,
});
