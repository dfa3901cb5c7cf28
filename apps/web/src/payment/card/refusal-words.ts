import type { StripeError } from '@stripe/stripe-js';

/** As Stripe tells it: https://docs.stripe.com/declines/codes, https://docs.stripe.com/error-codes */
export type Refusal = Pick<StripeError, 'type' | 'code' | 'decline_code'>;

type RefusalWords = 'cardFieldsAway' | `refused_${'authentication' | 'expired' | 'typed' | 'funds' | 'other'}`;

/** What was typed is not what stands on the card. */
const TYPED = /^(incorrect|invalid)_(number|cvc|expiry_month|expiry_year)$/;

/** What a person can do about a card that was refused; undefined where Stripe's own fields say what is wrong with them. */
export const refusalWords = ({ type, code = '', decline_code: decline = '' }: Refusal): RefusalWords | undefined => {
  if (type === 'validation_error') return undefined;
  // Also where the holder refused to be asked: then Stripe calls it no error of the card.
  if (code === 'setup_intent_authentication_failure' || code === 'payment_intent_authentication_failure')
    return 'refused_authentication';
  if (type !== 'card_error') return 'cardFieldsAway';
  if (code === 'expired_card') return 'refused_expired';
  if (TYPED.test(code)) return 'refused_typed';
  return decline === 'insufficient_funds' ? 'refused_funds' : 'refused_other';
};
