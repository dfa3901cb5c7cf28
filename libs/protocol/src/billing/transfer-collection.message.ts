import { command } from '../wire/message';
import { CollectionView } from './collection.view';
import { CollectionRequest } from './retry-collection.message';

/**
 * This bill is paid by bank transfer, the next ones by card again; `conflict` `collection.settled`, `collection.charging` as with
 * a retry, forbidden `session.confirmation-required`.
 */
export const TransferCollection = command({
  subject: 'rpc.billing.collection.transfer',
  audit: ['collection.left-to-transfer'],
  request: CollectionRequest,
  reply: CollectionView,
});
