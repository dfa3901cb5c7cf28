import type { AccountDebitView, DebitState } from '@csite/protocol';
import type { DebitDetails } from './debit-step';

/** A debit as it is stored. */
export interface DebitFacts extends DebitDetails {
  readonly state: DebitState;
  readonly forms: number;
  readonly customerNumber: string;
}

/** 〈お客様番号〉-〈何通目か〉: tells which form came back, and that an older one does not count. */
const formNumber = (customerNumber: string, forms: number): string => `${customerNumber}-${String(forms).padStart(2, '0')}`;

export const debitView = ({ state, forms, customerNumber, bankName, accountEnding, reason }: DebitFacts): AccountDebitView => ({
  state,
  ...(forms > 0 && { formNumber: formNumber(customerNumber, forms) }),
  ...(bankName !== null && { bankName }),
  ...(accountEnding !== null && { accountEnding }),
  ...(reason !== null && { reason }),
});
