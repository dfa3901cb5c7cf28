import type { CardView } from '@csite/protocol';
import { isExpired } from './card-expiry';

export const cardView = (card: Omit<CardView, 'expired'>, today: Temporal.PlainDate): CardView => ({
  ...card,
  expired: isExpired(card.expiry, today),
});
