import type { DebitState, PaymentMethod } from '@csite/protocol';

interface Means {
  readonly method: PaymentMethod;
  readonly debitState: DebitState | null;
}

/** How a bill of now is paid: by transfer until what was agreed can be used. */
export const paysBy = ({ method, debitState }: Means): PaymentMethod =>
  method === 'account-debit' && debitState !== 'active' ? 'bank-transfer' : method;
