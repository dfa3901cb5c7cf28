/** Errors as Stripe publishes them: https://docs.stripe.com/error-codes */
export const declinedCard = (decline: string): object => ({
  type: 'card_error',
  code: 'card_declined',
  decline_code: decline,
  message: 'カードが拒否されました。',
});

export const needsItsHolder = (method: object): object => ({
  type: 'card_error',
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
  payment_method: method,
});

export const refusedHolder = (object: 'setup_intent' | 'payment_intent'): object => ({
  type: object === 'setup_intent' ? 'invalid_request_error' : 'card_error',
  code: `${object}_authentication_failure`,
  message: 'We are unable to authenticate your payment method.',
});
