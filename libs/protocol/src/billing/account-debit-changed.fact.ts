import { Id, Instant, Nested } from '../fields/fields';
import { fact } from '../wire/message';
import { AccountDebitView } from './account-debit.view';
import { PayerView } from './payer.view';

export class AccountDebitSnapshot {
  @Id() customerId!: string;
  @Nested(() => PayerView) payer!: PayerView;
  @Nested(() => AccountDebitView) debit!: AccountDebitView;
  @Instant() changedAt!: string;
}

/** The form of an account debit has come further, or back. */
export const AccountDebitChanged = fact({ subject: 'evt.billing.account-debit.changed.v1', data: AccountDebitSnapshot });
