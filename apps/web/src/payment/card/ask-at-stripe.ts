import { loadStripe } from '@stripe/stripe-js/pure';
import type { StripeKeys } from './use-stripe-fields';

/** Stripe shows the page of the bank over ours; this ends when its holder has answered, whatever the answer. */
export const askAtStripe = async ({ publishableKey, clientSecret }: StripeKeys): Promise<void> => {
  const stripe = await loadStripe(publishableKey);
  await stripe?.handleNextAction({ clientSecret });
};
