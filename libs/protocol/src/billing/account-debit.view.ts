import { OneOf, Optional, Text } from '../fields/fields';
import { type DebitState, debitStates } from './billing-terms';

/** 口座振替: where its form is. */
export class AccountDebitView {
  @OneOf(debitStates) state!: DebitState;
  /** Stands on the form that counts at present; absent where a debit was agreed before csite. */
  @Optional() @Text({ max: 20 }) formNumber?: string;
  @Optional() @Text({ max: 60 }) bankName?: string;
  /** The last digits of the account: csite never holds the whole number. */
  @Optional() @Text({ max: 4 }) accountEnding?: string;
  /** Why it was returned, for the customer to read. */
  @Optional() @Text({ max: 500 }) reason?: string;
}
