import type { DebitState, PaymentMethod } from '@csite/protocol';

interface Means {
  readonly method: PaymentMethod;
  readonly debitState: DebitState | null;
  /** A registered card that has not run out. */
  readonly hasCard: boolean;
}

/** How a bill of now is paid: by transfer until what was agreed can be used. */
export const paysBy = ({ method, debitState, hasCard }: Means): PaymentMethod => {
  const usable = { 'bank-transfer': true, 'account-debit': debitState === 'active', 'credit-card': hasCard };
  return usable[method] ? method : 'bank-transfer';
};
