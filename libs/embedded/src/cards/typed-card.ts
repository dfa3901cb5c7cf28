import { randomUUID } from 'node:crypto';
import type { SimulatedCard } from './card.store';
import { type TestCard, testCards, tokenOf } from './test-cards';

/** What was typed into the simulator's fields. */
export type TypedCard =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'authentication' | 'fine'; readonly card: SimulatedCard };

const refused = (code: string): TypedCard => ({ kind: 'refused', code });

/** `expiry` is MM/YY as on the card. The number is looked at here and goes nowhere else. */
export const typedCard = (fields: URLSearchParams, now: Date): TypedCard => {
  const number = digits(fields.get('number'));
  const known = testCards.find((each) => each.number === number);
  if (!known) return refused('unknown_number');
  const expiry = expiryOf(fields.get('expiry') ?? '');
  if (expiry === undefined) return refused('invalid_expiry');
  if (!/^\d{3,4}$/.test(digits(fields.get('cvc')))) return refused('invalid_cvc');
  if (known.refused !== undefined) return refused(known.refused);
  if (expiry < now.toISOString().slice(0, 7)) return refused('expired_card');
  return { kind: known.authentication ? 'authentication' : 'fine', card: kept(known, expiry) };
};

const digits = (typed: string | null): string => (typed ?? '').normalize('NFKC').replace(/[\s-]/g, '');

const expiryOf = (typed: string): string | undefined => {
  const [, month, year] = /^(0[1-9]|1[0-2])\/?(\d{2})$/.exec(digits(typed)) ?? [];
  return month === undefined ? undefined : `20${year}-${month}`;
};

const kept = (card: TestCard, expiry: string): SimulatedCard => ({
  token: tokenOf(card, randomUUID()),
  brand: card.brand,
  last4: card.number.slice(-4),
  expiry,
});
