import { Id, OneOf, Optional, Text } from '../fields/fields';
import { command } from '../wire/message';
import { type DebitState, debitStates } from './billing-terms';
import { OperatorAccountDebitView } from './list-account-debits.message';

export class AdvanceAccountDebitRequest {
  @Id() customerId!: string;
  /** The state that was reached. `form-sent`: a new form, which voids the one before. */
  @OneOf(debitStates) state!: DebitState;
  /** With `form-received`: as it stands on the form. */
  @Optional() @Text({ max: 60 }) bankName?: string;
  /** With `form-received`: the last 3 or 4 digits of the account, and no more of it. */
  @Optional()
  @Text({
    max: 4,
    pattern: /^\d{3,4}$/,
    hint: { ja: '口座番号の下3桁または4桁だけを入力してください。', en: 'Give the last 3 or 4 digits of the account alone.' },
  })
  accountEnding?: string;
  /** With `returned`: for the customer to read. */
  @Optional() @Text({ max: 500 }) reason?: string;
}

/**
 * An operator notes how far a debit form has come; the customer is told by mail. `conflict` `account-debit.not-now` when it
 * does not follow on the present state, `unprocessable` `account-debit.details-missing` without what belongs to it,
 * forbidden `session.confirmation-required`.
 */
export const AdvanceAccountDebit = command({
  subject: 'rpc.billing.account-debit.advance',
  audit: ['account-debit.advanced'],
  request: AdvanceAccountDebitRequest,
  reply: OperatorAccountDebitView,
});
