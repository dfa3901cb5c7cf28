import { CARD_PAGE } from './card';

/** How a browser came back that the bank had asked to its own page. */
export interface CardReturn {
  readonly setupId: string;
  readonly failed: boolean;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where Stripe is to send the browser back to, should it have to leave the site. */
export const returnUrlOf = (setupId: string, origin: string): string => `${origin}${CARD_PAGE}?setup=${setupId}`;

/** Stripe adds `redirect_status`; whether it is so, the server asks Stripe. */
export const cardReturn = (params: URLSearchParams): CardReturn | undefined => {
  const setupId = params.get('setup');
  const status = params.get('redirect_status');
  if (setupId === null || status === null || !ID.test(setupId)) return undefined;
  return { setupId, failed: status === 'failed' };
};
