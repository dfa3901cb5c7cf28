import { answered, api } from '../../api/client';
import type { Collection, OpenChargeConfirmation } from '../../api/types';

export interface Decision {
  readonly billId: string;
  readonly how: 'retry' | 'transfer';
}

const ofBill = (billId: string, key: string): { path: { billId: string }; header: { 'Idempotency-Key': string } } => ({
  path: { billId },
  header: { 'Idempotency-Key': key },
});

/** Has the bank ask. */
export const beginConfirmation = (billId: string, key: string): Promise<OpenChargeConfirmation> =>
  answered(api.POST('/billing/collections/{billId}/confirmation', { params: ofBill(billId, key) }));

/** What it was told. */
export const completeConfirmation = (billId: string, key: string): Promise<Collection> =>
  answered(api.POST('/billing/collections/{billId}/confirmation/completion', { params: ofBill(billId, key) }));

/** What the customer wants done about a bill that its card did not pay. */
export const decideCollection = ({ billId, how }: Decision, key: string): Promise<Collection> => {
  const params = ofBill(billId, key);
  return answered(
    how === 'retry'
      ? api.POST('/billing/collections/{billId}/retry', { params })
      : api.POST('/billing/collections/{billId}/transfer', { params }),
  );
};
