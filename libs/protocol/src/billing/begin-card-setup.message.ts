import { Id, Nested } from '../fields/fields';
import { command, Nothing } from '../wire/message';
import { CardFrameView } from './card.view';

export class OpenCardSetupView {
  @Id() setupId!: string;
  @Nested(() => CardFrameView) frame!: CardFrameView;
}

/**
 * Opens the processor's card fields for a customer. `unavailable` `card.processor-away` when the processor does not answer,
 * `unprocessable` `card.not-offered` where no processor is set up.
 */
export const BeginCardSetup = command({
  subject: 'rpc.billing.card-setup.begin',
  audit: ['card-setup.begun'],
  request: Nothing,
  reply: OpenCardSetupView,
});
