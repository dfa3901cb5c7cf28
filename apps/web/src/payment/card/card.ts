/** Where a card is registered, or another put in its place. */
export const CARD_PAGE = '/customer/payment/card';

/** 2049-12 as it stands on a card: 12/49. */
export const expiryOnCard = (expiry: string): string => `${expiry.slice(5)}/${expiry.slice(2, 4)}`;

/** What a processor calls the brands, as people do. */
export const brandName = (brand: string): string =>
  ({ visa: 'Visa', mastercard: 'Mastercard', jcb: 'JCB', amex: 'American Express', diners: 'Diners Club' })[brand] ?? brand;

/** Whether a message to our window says that the customer is done: it counts from the frame's own address alone. */
export const isDone = (message: { readonly origin: string; readonly data: unknown }, frameUrl: string): boolean =>
  message.origin === new URL(frameUrl).origin &&
  typeof message.data === 'object' &&
  message.data !== null &&
  'cardSimulator' in message.data &&
  message.data.cardSimulator === 'done';
