import { Id, Int, ListOf, Nested, OneOfEach, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { AccountDebitView } from './account-debit.view';
import { type DebitState, debitStates } from './billing-terms';

/** A customer's debit, as operators see it. */
export class OperatorAccountDebitView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
  @Nested(() => AccountDebitView) debit!: AccountDebitView;
}

export class ListAccountDebitsRequest {
  @Optional() @OneOfEach(debitStates) states?: DebitState[];
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export class AccountDebitPage {
  @ListOf(() => OperatorAccountDebitView) items!: OperatorAccountDebitView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** The debits of all customers, for operators: by customer number, 50 a page unless told. */
export const ListAccountDebits = query({
  subject: 'rpc.billing.account-debit.list',
  request: ListAccountDebitsRequest,
  reply: AccountDebitPage,
});
