import { unaudited } from '../audit/audit-acts';
import { command } from '../wire/message';
import { CollectionView } from './collection.view';
import { CollectionRequest } from './retry-collection.message';

/** The holder has answered the bank: the processor is asked what came of it. `unavailable` `card.processor-away`. */
export const CompleteChargeConfirmation = command({
  subject: 'rpc.billing.charge-confirmation.complete',
  audit: unaudited('Asks what came of a confirmation; that the bill is paid is told by the collection.'),
  request: CollectionRequest,
  reply: CollectionView,
});
