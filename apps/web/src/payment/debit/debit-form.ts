import type { AccountDebit } from '../../api/types';

/** Where the printable form stands. */
export const DEBIT_FORM = '/customer/payment/debit-form';

/** Whether the customer has a form to fill in and to post: a numbered one that has not come back yet. */
export const isFormWanted = (debit: AccountDebit | undefined): debit is AccountDebit & { readonly formNumber: string } =>
  debit?.state === 'form-sent' && debit.formNumber !== undefined;

/** Boxes to write one digit each into. */
export const boxes = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
