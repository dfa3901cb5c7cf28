import { answered, api } from '../../api/client';
import type { Collection } from '../../api/types';

export interface Decision {
  readonly billId: string;
  readonly how: 'retry' | 'transfer';
}

/** What the customer wants done about a bill that its card did not pay. */
export const decideCollection = ({ billId, how }: Decision, key: string): Promise<Collection> => {
  const params = { path: { billId }, header: { 'Idempotency-Key': key } };
  return answered(
    how === 'retry'
      ? api.POST('/billing/collections/{billId}/retry', { params })
      : api.POST('/billing/collections/{billId}/transfer', { params }),
  );
};
