import { Id, Instant, Nested } from '../fields/fields';
import { fact } from '../wire/message';
import { CardView } from './card.view';
import { PayerView } from './payer.view';

export class CardSnapshot {
  @Id() customerId!: string;
  @Nested(() => PayerView) payer!: PayerView;
  @Nested(() => CardView) card!: CardView;
  @Instant() changedAt!: string;
}

/** A customer pays by this card from now on, if it pays by card. */
export const CardRegistered = fact({ subject: 'evt.billing.card.registered.v1', data: CardSnapshot });

/** The registered card runs out soon. */
export const CardExpiring = fact({ subject: 'evt.billing.card.expiring.v1', data: CardSnapshot });
