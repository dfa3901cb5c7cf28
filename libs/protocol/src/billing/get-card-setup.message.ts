import { Id, Nested, OneOf, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { CardView } from './card.view';

/** `open`: the processor waits for the customer, or csite for the processor. */
export const cardSetupStates = ['open', 'confirmed', 'failed'] as const;
export type CardSetupState = (typeof cardSetupStates)[number];

export class CardSetupRequest {
  @Id() setupId!: string;
}

export class CardSetupView {
  @Id() setupId!: string;
  @OneOf(cardSetupStates) state!: CardSetupState;
  /** Why it failed, in the processor's code. */
  @Optional() @Text({ max: 100 }) failure?: string;
  @Optional() @Nested(() => CardView) card?: CardView;
}

/** How far the registration of a card has come; `not-found` `card-setup.unknown`. */
export const GetCardSetup = query({ subject: 'rpc.billing.card-setup.get', request: CardSetupRequest, reply: CardSetupView });
