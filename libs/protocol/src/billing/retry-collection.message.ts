import { Id } from '../fields/fields';
import { command } from '../wire/message';
import { CollectionView } from './collection.view';

export class CollectionRequest {
  @Id() billId!: string;
}

/** Charges the card again now; `conflict` `collection.settled` once it is paid, or to be paid by transfer, `collection.charging` while it is charged. */
export const RetryCollection = command({
  subject: 'rpc.billing.collection.retry',
  audit: ['collection.retried'],
  request: CollectionRequest,
  reply: CollectionView,
});
