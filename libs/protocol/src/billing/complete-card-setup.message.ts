import { unaudited } from '../audit/audit-acts';
import { command } from '../wire/message';
import { CardSetupRequest, CardSetupView } from './get-card-setup.message';

/** The customer is done in the processor's fields: csite asks the processor what came of it. */
export const CompleteCardSetup = command({
  subject: 'rpc.billing.card-setup.complete',
  audit: unaudited('Asks what came of a registration; the card that comes of it is audited.'),
  request: CardSetupRequest,
  reply: CardSetupView,
});
