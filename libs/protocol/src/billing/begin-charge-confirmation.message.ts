import { Id, Nested, Optional } from '../fields/fields';
import { command } from '../wire/message';
import { CardFrameView } from './card.view';
import { CollectionRequest } from './retry-collection.message';

export class OpenChargeConfirmationView {
  @Id() billId!: string;
  /** Where the bank asks; absent where it does not want to any more. */
  @Optional() @Nested(() => CardFrameView) frame?: CardFrameView;
}

/**
 * Has the bank ask the holder about a charge that it refused without asking (3-D Secure). `conflict` `collection.not-confirmable`
 * where there is nothing to ask about, `unprocessable` `card.declined` where the bank says no, `unavailable` `card.processor-away`.
 */
export const BeginChargeConfirmation = command({
  subject: 'rpc.billing.charge-confirmation.begin',
  audit: ['charge-confirmation.begun'],
  request: CollectionRequest,
  reply: OpenChargeConfirmationView,
});
