import type { CollectionState, CollectionView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';

/** A collection as it is stored. */
export interface CollectionFacts {
  readonly billId: string;
  readonly number: string;
  readonly amount: number;
  readonly dueOn: string;
  readonly state: CollectionState;
  readonly failure: string | null;
  readonly nextTryAt: Temporal.Instant | null;
  readonly unconfirmed: string | null;
}

export const collectionView = ({ failure, nextTryAt, unconfirmed, ...bill }: CollectionFacts): CollectionView => ({
  ...bill,
  ...(failure !== null && { failure }),
  ...(bill.state === 'retrying' && unconfirmed !== null && { confirmable: true }),
  ...(nextTryAt !== null && { nextTryAt: toRfc3339(nextTryAt) }),
});
